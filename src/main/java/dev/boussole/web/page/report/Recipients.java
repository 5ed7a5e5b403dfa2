package dev.boussole.web.page.report;

import dev.boussole.campaign.Text;
import dev.boussole.service.push.mail.MailAddress;
import dev.boussole.web.api.ApiProblem;
import java.util.Arrays;
import java.util.List;

/** The addresses that somebody typed, parted by commas, semicolons or blanks. */
final class Recipients {
    static final int MOST = 10;

    private static final int SHOWN = 80;

    private Recipients() {}

    /** @throws ApiProblem 422 when there is none, too many, or one that is no address */
    static List<String> of(String typed) {
        List<String> found = Arrays.stream(typed.split("[,;\\s]+", -1))
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
        if (found.isEmpty()) {
            throw wrong(
                    "No address is given. Write one or more, such as `claire@example.com`.",
                    "Aucune adresse n'est donnée. Écrivez-en une ou plusieurs, comme `claire@example.com`.");
        }
        if (found.size() > MOST) {
            throw wrong(
                    found.size() + " addresses are given; " + MOST + " at most can be sent to at a time.",
                    found.size() + " adresses sont données ; on peut écrire à " + MOST + " à la fois au plus.");
        }
        found.stream().filter(one -> !MailAddress.is(one)).findFirst().ifPresent(one -> {
            String shown = one.length() > SHOWN ? one.substring(0, SHOWN) + "…" : one;
            throw wrong(
                    "`" + shown + "` is no mail address. Write it like `claire@example.com`.",
                    "`" + shown + "` n'est pas une adresse e-mail. Écrivez-la comme `claire@example.com`.");
        });
        return found;
    }

    private static ApiProblem wrong(String en, String fr) {
        return new ApiProblem(
                422,
                "bad-address",
                new Text("The report was not sent", "Le rapport n'est pas parti"),
                new Text(en, fr));
    }
}
