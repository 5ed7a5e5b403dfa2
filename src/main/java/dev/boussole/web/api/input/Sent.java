package dev.boussole.web.api.input;

import dev.boussole.service.input.Upload;
import dev.boussole.web.api.Query;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The files of a request, on the disk until it is answered: memory does not grow with them. */
public final class Sent implements AutoCloseable {
    private static final int FILES_MAX = 200;
    private static final Map<String, String> ONE_FILE = Map.of(
            "text/csv", "upload.csv",
            "text/tab-separated-values", "upload.tsv",
            "text/plain", "upload.txt",
            "application/zip", "upload.zip",
            "application/gzip", "upload.gz",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "upload.xlsx",
            "application/octet-stream", "upload.csv");

    private final List<Upload> uploads = new ArrayList<>();

    private Sent() {}

    /** @throws dev.boussole.web.api.ApiProblem 400 or 415 when it is no form that we take */
    public static Sent of(Context context, Query query) {
        Sent sent = new Sent();
        try {
            sent.take(context, query);
            return sent;
        } catch (IOException failed) {
            sent.close();
            throw new UncheckedIOException(failed);
        } catch (RuntimeException refused) {
            sent.close();
            throw refused;
        }
    }

    private void take(Context context, Query query) throws IOException {
        String given = context.contentType();
        String type = given == null ? "" : given.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (type.equals("multipart/form-data")) {
            form(context);
        } else if (ONE_FILE.containsKey(type)) {
            try (InputStream body = context.bodyInputStream()) {
                spool(query.text("name").orElse(ONE_FILE.getOrDefault(type, "")), body);
            }
        } else {
            throw InputProblems.contentType(type);
        }
    }

    private void form(Context context) throws IOException {
        Map<String, List<UploadedFile>> parts = context.uploadedFileMap();
        Set<String> fields = context.formParamMap().keySet();
        for (String name : parts.keySet()) {
            refuseUnless(name.equals("file"), name);
        }
        for (String name : fields) {
            refuseUnless(parts.containsKey(name), name);
        }
        List<UploadedFile> files = parts.getOrDefault("file", List.of());
        if (files.isEmpty() || files.size() > FILES_MAX) {
            throw InputProblems.badForm(
                    "The form has " + files.size() + " files. Send 1 to " + FILES_MAX + " as parts named `file`.",
                    "Le formulaire a " + files.size() + " fichiers. Envoyez-en de 1 à " + FILES_MAX
                            + " en parties nommées `file`.");
        }
        for (UploadedFile file : files) {
            try (InputStream content = file.content()) {
                spool(file.filename(), content);
            }
        }
    }

    private static void refuseUnless(boolean known, String name) {
        if (!known) {
            String shown = name.replaceAll("[\\p{Cntrl}`]", "");
            throw InputProblems.badForm(
                    "The form has a part `" + shown
                            + "`. Name the parts that are files `file`, and give all else in the" + " address.",
                    "Le formulaire a une partie `" + shown + "`. Nommez `file` les parties qui sont des fichiers, et"
                            + " donnez tout le reste dans l'adresse.");
        }
    }

    private void spool(String name, InputStream content) throws IOException {
        Path file = Files.createTempFile("boussole-upload", ".part");
        uploads.add(new Upload(name, file));
        Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
    }

    public List<Upload> uploads() {
        return uploads;
    }

    @Override
    public void close() {
        for (Upload upload : uploads) {
            try {
                Files.deleteIfExists(upload.path());
            } catch (IOException kept) {
                // the system empties its folder of temporary files
            }
        }
    }
}
