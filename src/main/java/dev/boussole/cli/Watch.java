package dev.boussole.cli;

import dev.boussole.rulebook.service.FolderStamp;
import java.io.IOException;
import java.nio.file.Path;

/** Does something again whenever a file of a folder has changed. */
final class Watch {
    private static final long LOOK_MILLIS = 250;

    private Watch() {}

    /** What is done each time; returns an exit code. */
    interface Task {
        int run() throws IOException;
    }

    /** Goes on until the thread is interrupted, or the program is ended from outside; returns the last exit code. */
    static int over(Path folder, Task task) throws IOException {
        FolderStamp seen = FolderStamp.of(folder);
        int exit = task.run();
        while (pause()) {
            FolderStamp now = FolderStamp.of(folder);
            if (!now.equals(seen)) {
                seen = now;
                exit = task.run();
            }
        }
        return exit;
    }

    private static boolean pause() {
        try {
            Thread.sleep(LOOK_MILLIS);
            return true;
        } catch (InterruptedException ended) {
            return false;
        }
    }
}
