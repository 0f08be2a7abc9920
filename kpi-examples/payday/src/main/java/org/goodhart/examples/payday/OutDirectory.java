package org.goodhart.examples.payday;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The directory of {@code --out}: made and tried before anything is read. */
final class OutDirectory {

    private OutDirectory() {}

    static void prepare(Path directory) throws UsageException {
        try {
            Files.createDirectories(directory);
            Files.delete(Files.createTempFile(directory, ".payday", ".tmp"));
        } catch (IOException e) {
            throw unwritable(directory, e);
        }
    }

    static UsageException unwritable(Path directory, IOException e) {
        return new UsageException("--out " + directory + ": cannot be written (" + reason(e)
                + "): a directory that can be written is expected");
    }

    private static String reason(IOException e) {
        if (e instanceof FileAlreadyExistsException) return "a file is in the way";
        if (e instanceof AccessDeniedException) return "writing is not permitted";
        String why = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
        return why == null ? "the system does not say why" : why;
    }
}
