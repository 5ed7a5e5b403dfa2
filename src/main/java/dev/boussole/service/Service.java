package dev.boussole.service;

import dev.boussole.review.Review;
import dev.boussole.service.access.AccessService;
import dev.boussole.service.decision.Decisions;
import dev.boussole.service.decision.Recommendations;
import dev.boussole.service.decision.Replays;
import dev.boussole.service.desk.Desk;
import dev.boussole.service.desk.Office;
import dev.boussole.service.desk.StoredLedger;
import dev.boussole.service.input.Inputs;
import dev.boussole.service.input.Previews;
import dev.boussole.service.push.Push;
import dev.boussole.service.push.mail.Letters;
import dev.boussole.service.report.Reports;
import dev.boussole.service.ruleset.Rules;
import dev.boussole.setting.ServiceSettings;
import dev.boussole.store.Database;
import dev.boussole.store.Vitals;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Everything that serves, wired: opened once, closed once. */
public final class Service implements AutoCloseable {
    private static final long PATIENCE_MILLIS = 30_000;
    /** The account of the workspace that comes with the program. */
    public static final String SAMPLE = Followed.SAMPLE;

    private final ServiceSettings settings;
    private final Database database;
    private final Rules rules;
    private final Office office;
    private final AccessService access;
    private final Push push;
    private final Inputs inputs;
    private final Previews previews;
    private final Decisions decisions;
    private final Recommendations recommendations;
    private final Replays replays;
    private final Reports reports;
    private final Letters letters;
    private final Clock clock;

    private Service(ServiceSettings settings, Database database, Rules rules, Clock clock) {
        this.settings = settings;
        this.database = database;
        this.rules = rules;
        this.office = new Office(rules, SAMPLE);
        this.access = AccessService.over(database, clock, settings.limits().session());
        this.push = Push.open(settings, database, this::reviews, clock);
        this.inputs = new Inputs(database, clock);
        this.previews = new Previews(clock, settings.limits().bodyBytes());
        this.decisions = new Decisions(database, Version.OF_PROGRAM, clock);
        this.recommendations = new Recommendations(database, clock);
        this.replays = new Replays(
                database,
                (account, revision) ->
                        inputs.workspace(account, revision, settings.language()).workspace(),
                rules::byHash,
                Version.OF_PROGRAM);
        this.reports = new Reports(recommendations);
        this.letters = new Letters(settings.mail(), clock);
        this.clock = clock;
        settings.workspaces().stream()
                .filter(workspace -> !isHidden(Followed.account(workspace)))
                .forEach(this::follow);
        inputs.accounts().stream().filter(id -> !id.equals(SAMPLE)).forEach(this::open);
    }

    /** The last review of each account that has one. */
    private Map<String, Review> reviews() {
        Map<String, Review> reviews = new TreeMap<>();
        for (Desk desk : office.desks()) {
            desk.last().ifPresent(last -> reviews.put(desk.account().id(), last.review()));
        }
        return reviews;
    }

    /** Whether the sample is out of sight: only while there is another account to see. */
    private boolean isHidden(String account) {
        return account.equals(SAMPLE)
                && inputs.isHidden(SAMPLE)
                && inputs.accounts().stream().anyMatch(other -> !other.equals(SAMPLE) && !inputs.isEmpty(other));
    }

    /** The folder of the sample, when the service was started with it. */
    private Optional<Path> sample() {
        return settings.workspaces().stream()
                .filter(workspace -> Followed.account(workspace).equals(SAMPLE))
                .findFirst();
    }

    /** Whether the sample could be shown, and is not. */
    public boolean sampleIsHidden() {
        return sample().isPresent() && office.desk(SAMPLE).isEmpty();
    }

    /** Whether there is another account to see. */
    public boolean sampleMayBeHidden() {
        return office.desk(SAMPLE).isPresent()
                && office.desks().stream().anyMatch(desk -> !desk.account().id().equals(SAMPLE) && desk.hasFigures());
    }

    /** Puts the sample out of sight, for good, once there is another account; nothing of it is lost. */
    public void hideSample() {
        if (sampleMayBeHidden()) {
            inputs.hide(SAMPLE, true);
            office.shut(SAMPLE);
        }
    }

    /** Shows the sample again. */
    public void showSample() {
        inputs.hide(SAMPLE, false);
        if (office.desk(SAMPLE).isEmpty()) {
            sample().ifPresent(this::follow);
        }
    }

    private void follow(Path workspace) {
        String account = Followed.account(workspace);
        inputs.create(account);
        inputs.follow(account, workspace);
        office.open(desk(account, workspace));
    }

    private void open(String account) {
        if (office.desk(account).isEmpty()) {
            office.open(desk(account, null));
        }
    }

    private Desk desk(String account, @Nullable Path folder) {
        return new Desk(
                new Account(account),
                new StoredLedger(account, folder, settings.language(), inputs, decisions, recommendations),
                rules,
                account.equals(SAMPLE) ? null : settings.schedule().at().orElse(null),
                clock,
                PATIENCE_MILLIS);
    }

    /** Begins to serve an account; it is reviewed within a second, as is every change of one that is served. */
    public void serve(String account) {
        open(account);
    }

    /** Something about an account is known now that was not before: it is reviewed at once. */
    public void changed(String account) {
        open(account);
        office.desk(account).ifPresent(Desk::look);
    }

    /** Begins to review every account of the settings. The rules may still be building. */
    public static Service open(ServiceSettings settings, Database database, Rules rules, Clock clock) {
        return new Service(settings, database, rules, clock);
    }

    public ServiceSettings settings() {
        return settings;
    }

    public Rules rules() {
        return rules;
    }

    /** How the database is now; takes at most three seconds. */
    public Vitals vitals() {
        boolean embedded = settings.storage().url().isEmpty();
        return Vitals.of(database, embedded ? Optional.of(settings.storage().data()) : Optional.empty());
    }

    public Database database() {
        return database;
    }

    public Office office() {
        return office;
    }

    public AccessService access() {
        return access;
    }

    /** Files that wait to be taken in. */
    public Previews previews() {
        return previews;
    }

    public Inputs inputs() {
        return inputs;
    }

    public Decisions decisions() {
        return decisions;
    }

    public Recommendations recommendations() {
        return recommendations;
    }

    public Replays replays() {
        return replays;
    }

    public Reports reports() {
        return reports;
    }

    /** Mails that somebody sends from a page. */
    public Letters letters() {
        return letters;
    }

    /** What tells the time. */
    public Clock clock() {
        return clock;
    }

    public Push push() {
        return push;
    }

    /** Lets what runs finish, and stops. The database stays open. */
    @Override
    public void close() {
        office.close();
        previews.close();
        push.close();
        reports.close();
        access.close();
    }
}
