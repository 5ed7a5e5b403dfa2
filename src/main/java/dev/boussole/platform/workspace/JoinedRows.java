package dev.boussole.platform.workspace;

import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Counts;
import dev.boussole.campaign.Origin;
import dev.boussole.campaign.PerformanceHistory;
import dev.boussole.campaign.PerformanceSink;
import dev.boussole.campaign.Period;
import dev.boussole.campaign.Problem;
import dev.boussole.campaign.Scope;
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
        private final PerformanceHistory.Rows rows;
        /** The route of the row that followed the last time: files repeat the order of their campaigns day by day. */
        private @Nullable Route next;

        Route(Origin origin, boolean foreign, PerformanceHistory.Rows rows) {
            this.origin = origin;
            this.foreign = foreign;
            this.rows = rows;
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
    private final JoinTexts texts;
    private final Problems problems;
    private final Set<String> told = new HashSet<>();
    private final Map<String, String> attributions = new HashMap<>();
    private String file = "";
    private boolean fileIsOptional;
    private long count;
    private @Nullable Route last;

    JoinedRows(Settings settings, AccountCurrency currency, Problems problems) {
        this.declarations = settings.campaigns();
        this.matcher = new CampaignMatcher(declarations);
        this.currency = currency;
        this.problems = problems;
        this.texts = new JoinTexts(problems);
        Set<String> ids = new HashSet<>();
        for (DeclaredCampaign one : declarations) {
            declared.put(one.campaign().id(), new CampaignDraft(one.campaign()));
            ids.add(one.campaign().id().toLowerCase(Locale.ROOT));
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

    /** Rows joined so far. */
    long count() {
        return count;
    }

    @Override
    public void row(Origin origin, Period period, Counts counts, int line) {
        Route route = last;
        if (route == null || route.origin != origin) {
            route = after(route, origin, line);
            last = route;
        }
        if (route.foreign) {
            AccountCurrency.refuse(counts);
        } else if (origin.currency() == null && currency.asks()) {
            currency.look(counts, file);
        }
        count++;
        route.rows.add(period, counts, file, line);
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

    private Route after(@Nullable Route before, Origin origin, int line) {
        Route guess = before == null ? null : before.next;
        if (guess != null && guess.origin == origin) {
            return guess;
        }
        Route found = route(origin, line);
        if (before != null) {
            before.next = found;
        }
        return found;
    }

    private Route route(Origin origin, int line) {
        Route known = seen.get(origin);
        if (known == null) {
            Route equal = routes.get(origin);
            PerformanceHistory.Rows rows = equal == null ? join(origin, line) : equal.rows;
            known = new Route(origin, currency.refuses(origin.currency()), rows);
            routes.putIfAbsent(origin, known);
            seen.put(origin, known);
        }
        return known;
    }

    private PerformanceHistory.Rows join(Origin origin, int line) {
        CampaignDraft campaign = campaign(origin, line);
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

    private CampaignDraft campaign(Origin origin, int line) {
        List<DeclaredCampaign> fitting = matcher.of(origin);
        if (fitting.isEmpty()) {
            CampaignDraft draft = ownCampaigns.of(origin);
            if (own.put(draft.id(), draft) == null && !declarations.isEmpty()) {
                texts.undeclared(file, line, draft.id(), origin.campaignName());
            }
            return draft;
        }
        DeclaredCampaign first = fitting.get(0);
        if (fitting.size() > 1) {
            DeclaredCampaign second = fitting.get(1);
            if (told.add(first.campaign().id() + "\n" + second.campaign().id())) {
                texts.overlap(first, second, origin.campaignName());
            }
        }
        CampaignDraft draft = declared.get(first.campaign().id());
        return draft == null ? ownCampaigns.of(origin) : draft;
    }

    PerformanceHistory history() {
        PerformanceHistory built = history.build();
        built.clashes().forEach(texts::clash);
        built.overlaps().forEach(texts::overlap);
        return built;
    }

    /** Declared campaigns in their order, then the others by id; tells which of the declared have no row. */
    List<Campaign> campaigns(PerformanceHistory built) {
        for (DeclaredCampaign one : declarations) {
            CampaignDraft draft = declared.get(one.campaign().id());
            if (draft != null && !draft.seen()) {
                texts.withoutRows(
                        one, own.values().stream().map(CampaignDraft::id).toList());
            }
        }
        List<CampaignDraft> drafts = new ArrayList<>(declared.values());
        own.values().stream().sorted(Comparator.comparing(CampaignDraft::id)).forEach(drafts::add);
        return drafts.stream()
                .map(draft -> draft.finish(GoalGuess.of(draft.id(), draft.channel(), built)))
                .toList();
    }
}
