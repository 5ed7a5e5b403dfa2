package dev.boussole.review;

import dev.boussole.campaign.Account;
import dev.boussole.fact.AccountSituation;
import dev.boussole.fact.CampaignSituation;
import dev.boussole.fact.KpiFact;
import dev.boussole.fact.MeasuredFact;
import dev.boussole.fact.Sign;
import dev.boussole.fact.Signs;
import dev.boussole.fact.Situations;
import dev.boussole.kpi.Kpi;
import dev.boussole.objective.Attainment;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The id of a decision: a hash of everything that it was made from, so that the same input has the same id. */
final class Fingerprint {
    private static final Sign[] SIGNS = Sign.values();

    private final MessageDigest digest;
    private final ByteBuffer number = ByteBuffer.allocate(Double.BYTES);

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** A hash of all that was decided on: the same facts, rules and day, the same text. */
    static String of(Account account, Situations situations, LocalDate asOf, String ruleset) {
        Fingerprint print = new Fingerprint();
        print.add(asOf.toString());
        print.add(ruleset);
        print.add(account.toString());
        situations.campaigns().forEach(print::add);
        print.add(situations.account());
        return HexFormat.of().formatHex(print.digest.digest(), 0, 16);
    }

    private void add(CampaignSituation situation) {
        add(situation.campaign().toString());
        add(situation.fact().signs());
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
        situation.parts().forEach(this::add);
    }

    private void add(AccountSituation account) {
        add(account.fact());
        account.channels().forEach(this::add);
        add(account.pairs().toString());
        add(account.objectives().toString());
        add(account.changes().toString());
        add(account.experiments().toString());
        add(account.alerts().toString());
    }

    private void add(MeasuredFact scope) {
        add(scope.getScope());
        add(scope.signs());
        for (Kpi kpi : Kpi.catalogue()) {
            KpiFact fact = scope.kpi(kpi);
            if (fact.isKnown()) {
                add(kpi.key());
                add(figure(fact.value()));
                add(figure(fact.n()));
                add(figure(fact.reference()));
            }
        }
    }

    private void add(Signs signs) {
        for (Sign sign : SIGNS) {
            Double figure = signs.of(sign);
            if (figure != null) {
                add(sign.key());
                add(figure.doubleValue());
            }
        }
    }

    private static double figure(@Nullable Double figure) {
        return figure == null ? Double.NaN : figure;
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
