package org.goodhart.examples.payday.input;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the project and, beside it, the public data lie. */
public final class ProjectFiles {
    private ProjectFiles() {}

    /**
     * The project's folder: the nearest one upwards that holds kpi-core.
     *
     * @return its path
     */
    public static Path root() {
        Path path = Path.of("").toAbsolutePath();
        while (path != null && !Files.isDirectory(path.resolve("kpi-core"))) path = path.getParent();
        if (path == null)
            throw new IllegalStateException(
                    "no folder with kpi-core above " + Path.of("").toAbsolutePath());
        return path;
    }

    /**
     * A file of the public data; where it is absent, the test is skipped.
     *
     * @param file its path in the data folder, which {@code -Dgoodhart.data} names
     * @return its path
     */
    public static Path data(String file) {
        String given = System.getProperty("goodhart.data", "");
        Path folder = given.isEmpty() ? root().resolve("../shared/data").normalize() : Path.of(given);
        Path path = folder.resolve(file);
        assumeTrue(
                Files.isRegularFile(path),
                () -> "skipped: " + path + " is absent; -Dgoodhart.data=DIR names the folder");
        return path;
    }
}
