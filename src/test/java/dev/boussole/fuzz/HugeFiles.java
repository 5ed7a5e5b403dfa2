package dev.boussole.fuzz;

import dev.boussole.campaign.InputException;
import dev.boussole.campaign.Language;
import dev.boussole.platform.export.ImportedFile;
import dev.boussole.platform.workspace.FileAccount;
import dev.boussole.platform.workspace.ImportAccount;
import dev.boussole.platform.workspace.ImportCheck;
import dev.boussole.platform.workspace.WorkspaceOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Writes files that are made to exhaust whoever reads them, checks each as {@code boussole import --check} does, and prints
 * what it took: at most {@value Examiner#SECONDS_PER_MB} seconds for each megabyte on disk, in 256 MB of memory.
 *
 * <pre>{@code
 * mvn -q test-compile exec:exec -Dexec.executable=java -Dexec.classpathScope=test \
 *     -Dexec.args="-Xmx256m -cp %classpath dev.boussole.fuzz.HugeFiles"
 * }</pre>
 *
 * <p>Arguments name the files to try; without any, all are: some minutes, and 1 GB of disk.
 */
public final class HugeFiles {
    private static final double NANOS = 1e9;
    private static final double MB = 1 << 20;

    private HugeFiles() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("boussole-huge");
        boolean good = true;
        for (Map.Entry<String, HugeFile> one : HugeFile.all().entrySet()) {
            if (args.length == 0 || Arrays.asList(args).contains(one.getKey())) {
                Path file = folder.resolve(one.getKey());
                one.getValue().write(file);
                good &= check(file);
                Files.delete(file);
            }
        }
        Files.delete(folder);
        System.out.println(good ? "All within bounds." : "FOUND something out of bounds.");
        System.exit(good ? 0 : 1);
    }

    private static boolean check(Path file) throws IOException {
        double megabytes = Files.size(file) / MB;
        long start = System.nanoTime();
        String came;
        boolean good = true;
        try {
            came = shown(ImportCheck.of(List.of(file), WorkspaceOptions.in(Language.EN)));
        } catch (InputException e) {
            came = "refused: " + e.message(Language.EN);
        } catch (RuntimeException | Error thrown) {
            came = "FOUND " + Finding.thrown(thrown).detail();
            good = false;
        }
        double seconds = (System.nanoTime() - start) / NANOS;
        good &= seconds <= Examiner.SECONDS_PER_MB * Math.max(1, megabytes);
        System.out.printf(
                "%-28s %8.1f MB %7.1f s%s  %s%n", file.getFileName(), megabytes, seconds, good ? "" : " !", came);
        return good;
    }

    private static String shown(ImportAccount account) {
        StringBuilder shown = new StringBuilder();
        for (FileAccount one :
                account.files().subList(0, Math.min(3, account.files().size()))) {
            ImportedFile file = one.imported();
            shown.append(
                            file.refused()
                                    ? "refused"
                                    : file.rowsKept() + " kept, " + file.rowsQuarantined() + " set aside")
                    .append(
                            file.problems().isEmpty()
                                    ? ""
                                    : ": " + file.problems().get(0).message().en());
        }
        return shown.toString();
    }
}
