package dev.boussole.review;

import dev.boussole.campaign.Account;
import dev.boussole.fact.CampaignSituation;
import dev.boussole.fact.Situations;
import dev.boussole.objective.Attainment;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;

/** The id of a decision: a hash of everything that it was made from, so that the same input has the same id. */
final class Fingerprint {
    private final MessageDigest digest;
    private final ByteBuffer number = ByteBuffer.allocate(Double.BYTES);

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    static String of(Account account, Situations situations, LocalDate asOf, String ruleset) {
        Fingerprint print = new Fingerprint();
        print.add(asOf.toString());
        print.add(ruleset);
        print.add(account.toString());
        situations.campaigns().forEach(print::add);
        print.add(situations.account().objectives().toString());
        print.add(situations.account().alerts().toString());
        return HexFormat.of().formatHex(print.digest.digest(), 0, 16);
    }

    private void add(CampaignSituation situation) {
        add(situation.campaign().toString());
        add(situation.fact().signs().toString());
        add(situation.objectives().toString());
        add(situation.changes().toString());
        add(situation.experiments().toString());
        add(situation.alerts().toString());
        for (Attainment attainment : situation.attainments()) {
            add(attainment.measured().kpi().key());
            add(attainment.measured().value());
            add(attainment.measured().n());
            add(attainment.measured().successes());
            var reference = attainment.reference();
            add(reference == null ? Double.NaN : reference.value());
        }
    }

    private void add(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private void add(double figure) {
        number.clear();
        digest.update(number.putDouble(figure).array());
    }
}
