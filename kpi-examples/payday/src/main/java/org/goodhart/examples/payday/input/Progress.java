package org.goodhart.examples.payday.input;

/** Hears how far a reader has come; it is told every quarter of a mebibyte. */
@FunctionalInterface
public interface Progress {

    /** Hears nothing. */
    Progress NONE = (file, bytes, ofBytes) -> {};

    /**
     * So much of a file has been read.
     *
     * @param file the file's name
     * @param bytes how many of its bytes, as they lie on the disk
     * @param ofBytes how many it has
     */
    void at(String file, long bytes, long ofBytes);
}
