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
        public void consumed(long bytes) {}

        @Override
        public void rows(long rows) {}
    };

    /** Before all: how many bytes all files have on disk. */
    void files(long bytes);

    /** A file begins. */
    void file(String name);

    /** More bytes of all files are read: so many since the last call. */
    void consumed(long bytes);

    /** So many rows of all files are read; told every few thousand rows. */
    void rows(long rows);
}
