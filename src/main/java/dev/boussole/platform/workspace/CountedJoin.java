package dev.boussole.platform.workspace;

import dev.boussole.campaign.Origin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which campaign each row belongs to, as {@link JoinedRows} decides it, with the number of rows in place of the rows. */
final class CountedJoin {
    private final List<DeclaredCampaign> declarations;
    private final CampaignMatcher matcher;
    private final AccountCurrency currency;
    private final JoinTexts texts;
    private final OwnCampaigns ownCampaigns;
    private final Map<String, CampaignTally> declared = new LinkedHashMap<>();
    private final Map<String, CampaignTally> own = new HashMap<>();
    private final Map<String, String> attributions = new HashMap<>();
    private final Set<String> told = new HashSet<>();

    CountedJoin(Settings settings, AccountCurrency currency, Problems problems) {
        this.declarations = settings.campaigns();
        this.matcher = new CampaignMatcher(declarations);
        this.currency = currency;
        this.texts = new JoinTexts(problems);
        Set<String> ids = new HashSet<>();
        for (DeclaredCampaign one : declarations) {
            String id = one.campaign().id();
            declared.put(id, new CampaignTally(id, one.campaign().name(), true));
            ids.add(id.toLowerCase(Locale.ROOT));
        }
        this.ownCampaigns = new OwnCampaigns(ids);
    }

    /** The campaign of a row; says what does not fit. */
    CampaignTally of(Origin origin, String file, int line) {
        CampaignTally campaign = campaign(origin, file, line);
        String window = origin.attribution();
        if (window != null) {
            compare(campaign.id(), window, file, line);
        }
        String code = origin.currency();
        if (code != null && currency.refuses(code) && told.add(campaign.id() + "\n" + code)) {
            texts.foreignMoney(file, line, campaign.id(), code);
        }
        return campaign;
    }

    private void compare(String campaign, String window, String file, int line) {
        String first = attributions.putIfAbsent(campaign, window);
        if (first != null && !first.equals(window) && told.add(campaign + "\n\n" + window)) {
            texts.foreignWindow(file, line, campaign, first, window);
        }
    }

    private CampaignTally campaign(Origin origin, String file, int line) {
        List<DeclaredCampaign> fitting = matcher.of(origin);
        CampaignTally first =
                fitting.isEmpty() ? null : declared.get(fitting.get(0).campaign().id());
        if (first == null) {
            return undeclared(origin, file, line);
        }
        for (DeclaredCampaign rival : fitting.subList(1, fitting.size())) {
            first.rival(rival.campaign().id());
            if (told.add(first.id() + "\n" + rival.campaign().id())) {
                texts.overlap(fitting.get(0), rival, origin.campaignName());
            }
        }
        return first;
    }

    private CampaignTally undeclared(Origin origin, String file, int line) {
        CampaignDraft draft = ownCampaigns.of(origin);
        CampaignTally known = own.get(draft.id());
        if (known == null) {
            known = new CampaignTally(draft.id(), draft.name(), false);
            own.put(draft.id(), known);
            if (!declarations.isEmpty()) {
                texts.undeclared(file, line, draft.id(), origin.campaignName());
            }
        }
        return known;
    }

    /** Declared campaigns in their order, then the others by id; says which of the declared have no row. */
    List<CampaignRows> campaigns() {
        List<CampaignRows> rows = new ArrayList<>();
        List<CampaignRows> others = own.values().stream()
                .map(CampaignTally::told)
                .filter(one -> one.rows() > 0)
                .sorted(Comparator.comparing(CampaignRows::id))
                .toList();
        for (DeclaredCampaign one : declarations) {
            CampaignTally tally = declared.get(one.campaign().id());
            if (tally != null) {
                rows.add(tally.told());
                if (tally.told().rows() == 0) {
                    texts.withoutRows(
                            one, others.stream().map(CampaignRows::id).toList());
                }
            }
        }
        rows.addAll(others);
        return rows;
    }
}
