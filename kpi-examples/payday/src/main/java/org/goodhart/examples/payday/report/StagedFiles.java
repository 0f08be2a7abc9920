package org.goodhart.examples.payday.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;

/** Files that are written beside their places and moved there when all of them are whole. */
public final class StagedFiles implements AutoCloseable {
    private final Path directory;
    private final Map<Path, Path> places = new LinkedHashMap<>();

    /**
     * No files yet.
     *
     * @param directory where they are to be
     */
    public StagedFiles(Path directory) {
        this.directory = directory;
    }

    /**
     * Opens a file beside its place.
     *
     * @param name what it will be called
     * @return what writes it, to be closed by the caller
     * @throws IOException if it cannot be made
     */
    public OutputStream open(String name) throws IOException {
        Path staged =
                directory.resolve("." + name + "." + ProcessHandle.current().pid() + ".tmp");
        Files.deleteIfExists(staged);
        places.put(staged, directory.resolve(name));
        return Files.newOutputStream(staged, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    /**
     * Moves all files to their places.
     *
     * @throws IOException if one cannot be moved
     */
    public void moveIntoPlace() throws IOException {
        for (Map.Entry<Path, Path> file : places.entrySet()) {
            try {
                Files.move(file.getKey(), file.getValue(), StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(file.getKey(), file.getValue(), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** Takes away what was not moved. */
    @Override
    public void close() throws IOException {
        for (Path staged : places.keySet()) Files.deleteIfExists(staged);
    }
}
