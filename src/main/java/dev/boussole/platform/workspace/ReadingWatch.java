package dev.boussole.platform.workspace;

/** Is told how far the reading of files has come. All calls come from the thread that reads. */
public interface ReadingWatch {
    /** Watches nothing. */
    ReadingWatch NONE = new ReadingWatch() {
        @Override
        public void files(long bytes) {}

        @Override
        public void file(String name) {}

        @Override
        public void at(long position) {}

        @Override
        public void rows(long rows) {}
    };

    /** Before all: how many bytes all files have on disk. */
    void files(long bytes);

    /** A file begins, or a table of a file that holds several. */
    void file(String name);

    /** So many bytes of all files lie behind the reader; it goes back where a file is read a second time. */
    void at(long position);

    /** So many rows of all files are read; told every few thousand rows. */
    void rows(long rows);
}
