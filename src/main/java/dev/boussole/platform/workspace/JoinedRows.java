package dev.boussole.platform.workspace;

import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Counts;
import dev.boussole.campaign.Origin;
import dev.boussole.campaign.PerformanceHistory;
import dev.boussole.campaign.PerformanceSink;
import dev.boussole.campaign.Period;
import dev.boussole.campaign.Problem;
import dev.boussole.campaign.Scope;
import dev.boussole.campaign.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Joins rows to campaigns as they stream in; a row costs no allocation once its {@link Origin} is known. */
final class JoinedRows implements PerformanceSink {
    /** Where rows of one origin go. */
    private static final class Route {
        private final Origin origin;
        private final boolean foreign;
        private final CampaignDraft campaign;
        private final CampaignMatcher.Fitting fitting;
        private final PerformanceHistory.Rows rows;
        private final Ways.Way way;
        /** The route of the row that followed the last time: files repeat the order of their campaigns day by day. */
        private @Nullable Route next;

        Route(
                Origin origin,
                boolean foreign,
                CampaignDraft campaign,
                CampaignMatcher.Fitting fitting,
                PerformanceHistory.Rows rows,
                Ways.Way way) {
            this.origin = origin;
            this.foreign = foreign;
            this.campaign = campaign;
            this.fitting = fitting;
            this.rows = rows;
            this.way = way;
        }
    }

    private final PerformanceHistory.Builder history = PerformanceHistory.builder();
    private final Map<Origin, Route> seen = new IdentityHashMap<>();
    private final Map<Origin, Route> routes = new HashMap<>();
    private final Map<String, CampaignDraft> declared = new LinkedHashMap<>();
    private final Map<String, CampaignDraft> own = new TreeMap<>();
    private final List<DeclaredCampaign> declarations;
    private final CampaignMatcher matcher;
    private final OwnCampaigns ownCampaigns;
    private final AccountCurrency currency;
    private final Ways ways = new Ways();
    private final DoubleClaims claims = new DoubleClaims();
    private final JoinTexts texts;
    private final MatchTexts matchTexts;
    private final Problems problems;
    private final boolean kept;
    private final Set<String> told = new HashSet<>();
    private final Map<String, String> attributions = new HashMap<>();
    private String file = "";
    private boolean fileIsOptional;
    private @Nullable Route last;

    JoinedRows(Settings settings, AccountCurrency currency, Problems problems) {
        this(settings, currency, problems, true);
    }

    /** @param kept whether rows are kept for the history, or only counted */
    JoinedRows(Settings settings, AccountCurrency currency, Problems problems, boolean kept) {
        this.kept = kept;
        this.declarations = settings.campaigns();
        this.matcher = new CampaignMatcher(declarations);
        this.currency = currency;
        this.problems = problems;
        this.texts = new JoinTexts(problems);
        this.matchTexts = new MatchTexts(problems);
        Set<String> ids = new HashSet<>();
        for (DeclaredCampaign one : declarations) {
            declared.put(one.campaign().id(), new CampaignDraft(one.campaign()));
            ids.add(one.campaign().id().toLowerCase(Locale.ROOT));
            one.matches().forEach(match -> claims.declared(one.campaign().id(), match.platform()));
        }
        this.ownCampaigns = new OwnCampaigns(ids);
    }

    /**
     * Says which file the next rows come from, or which table of a file.
     *
     * @param optional whether the file may turn out to be something else than an export
     */
    JoinedRows startFile(String displayName, boolean optional) {
        file = displayName;
        fileIsOptional = optional;
        return this;
    }

    /**
     * As {@link #startFile}, for a file whose rows come later, among those of others: first it is said what they are about.
     *
     * @param lastDay of the file, when not all of its rows come
     * @param batch of two files with one last day the one of the higher batch is believed
     */
    void startKnown(String displayName, boolean optional, @Nullable LocalDate lastDay, long batch) {
        startFile(displayName, optional);
        seen.clear();
        last = null;
        if (lastDay != null) {
            history.file(displayName, lastDay, batch);
        }
    }

    /** Says that the file has rows about {@code origin}, and where the first stands. */
    void about(Origin origin, Counts counts, int line) {
        route(origin, counts, line);
    }

    /** A row of a file whose origins were all told; to be called when those of all files were. */
    void known(String displayName, Origin origin, Period period, Counts counts, int line) {
        file = displayName;
        row(origin, period, counts, line);
    }

    /** Rows joined so far. */
    long count() {
        return ways.rows();
    }

    @Override
    public void row(Origin origin, Period period, Counts counts, int line) {
        Route route = last;
        if (route == null || route.origin != origin) {
            route = after(route, origin, counts, line);
            last = route;
        }
        if (route.foreign) {
            AccountCurrency.refuse(counts);
        } else if (origin.currency() == null && currency.asks()) {
            currency.look(counts, file);
        }
        route.way.row();
        if (kept) {
            route.rows.add(period, counts, file, line);
        }
    }

    @Override
    public void problem(Problem problem) {
        boolean bystander = fileIsOptional && problem.kind() == Problem.Kind.UNRECOGNISED;
        problems.add(
                bystander
                        ? new Problem(
                                Problem.Severity.WARNING,
                                problem.kind(),
                                problem.source(),
                                problem.column(),
                                problem.campaignId(),
                                problem.message())
                        : problem);
    }

    private Route after(@Nullable Route before, Origin origin, Counts counts, int line) {
        Route guess = before == null ? null : before.next;
        if (guess != null && guess.origin == origin) {
            return guess;
        }
        Route found = route(origin, counts, line);
        if (before != null) {
            before.next = found;
        }
        return found;
    }

    private Route route(Origin origin, Counts counts, int line) {
        Route known = seen.get(origin);
        if (known == null) {
            known = newRoute(origin, counts, line);
            routes.putIfAbsent(origin, known);
            seen.put(origin, known);
        }
        return known;
    }

    /** A route of its own for each file; equal origins share what they lead to. */
    private Route newRoute(Origin origin, Counts counts, int line) {
        Route equal = routes.get(origin);
        CampaignMatcher.Fitting fitting = equal == null ? matcher.of(origin) : equal.fitting;
        CampaignDraft campaign = equal == null ? campaign(origin, fitting) : equal.campaign;
        PerformanceHistory.Rows rows = equal == null ? join(origin, campaign, line) : equal.rows;
        Source first = new Source(file, line);
        claims.joined(campaign.id(), origin, counts, rows, first);
        Ways.Way way = ways.add(origin, campaign, fitting, first);
        return new Route(origin, currency.refuses(origin.currency()), campaign, fitting, rows, way);
    }

    private PerformanceHistory.Rows join(Origin origin, CampaignDraft campaign, int line) {
        campaign.learn(origin);
        String window = origin.attribution();
        if (window != null) {
            compare(campaign.id(), window, line);
        }
        String code = origin.currency();
        if (code != null && currency.refuses(code) && told.add(campaign.id() + "\n" + code)) {
            texts.foreignMoney(file, line, campaign.id(), code);
        }
        return history.rows(new Scope(campaign.id(), origin.breakdown(), origin.part()), origin);
    }

    /** Says so once when the rows of a campaign are attributed by another window than its first. */
    private void compare(String campaign, String window, int line) {
        String first = attributions.putIfAbsent(campaign, window);
        if (first != null && !first.equals(window) && told.add(campaign + "\n\n" + window)) {
            texts.foreignWindow(file, line, campaign, first, window);
        }
    }

    private CampaignDraft campaign(Origin origin, CampaignMatcher.Fitting fitting) {
        CampaignDraft draft = fitting.campaigns().isEmpty()
                ? null
                : declared.get(fitting.campaigns().get(0).campaign().id());
        if (draft == null) {
            draft = ownCampaigns.of(origin);
            own.put(draft.id(), draft);
        }
        return draft;
    }

    /** Everything that was measured; says what was left out. */
    PerformanceHistory history() {
        DoubleClaims.LeftOut left = claims.settle();
        if (left != null) {
            matchTexts.doubleClaims(left);
        }
        PerformanceHistory built = history.build();
        built.clashes().forEach(texts::clash);
        built.overlaps().forEach(texts::overlap);
        return built;
    }

    /** Which rows went where; says what does not fit one to one. */
    JoinReport report() {
        JoinReport report = ways.report(declarations);
        if (!declarations.isEmpty()) {
            matchTexts.tell(report, declarations);
        }
        return report;
    }

    /** Declared campaigns in their order, then the others by id. */
    List<Campaign> campaigns(PerformanceHistory built) {
        List<CampaignDraft> drafts = new ArrayList<>(declared.values());
        own.values().stream().sorted(Comparator.comparing(CampaignDraft::id)).forEach(drafts::add);
        return drafts.stream()
                .map(draft -> draft.finish(GoalGuess.of(draft.id(), draft.channel(), built)))
                .toList();
    }
}
