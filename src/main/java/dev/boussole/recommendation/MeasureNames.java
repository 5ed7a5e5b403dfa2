package dev.boussole.recommendation;

import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Text;
import java.util.Locale;

/** Counts as a sentence names them: {@code 1,240 more clicks}. */
public final class MeasureNames {
    private MeasureNames() {}

    public static Text of(Measure measure) {
        return switch (measure) {
            case IMPRESSIONS, ELIGIBLE_IMPRESSIONS, MEASURABLE_IMPRESSIONS -> Text.same("impressions");
            case CLICKS, CLICKS_ALL -> new Text("clicks", "clics");
            case LANDING_PAGE_VIEWS -> new Text("landing-page views", "vues de page d'atterrissage");
            case CONVERSIONS, VIEW_THROUGH_CONVERSIONS -> Text.same("conversions");
            case LEADS -> Text.same("leads");
            case QUALIFIED_LEADS -> new Text("qualified leads", "leads qualifiés");
            case NEW_CUSTOMERS -> new Text("new customers", "nouveaux clients");
            case SESSIONS, ENGAGED_SESSIONS, BOUNCES -> new Text("sessions", "visites");
            case PAGEVIEWS, PRODUCT_VIEWS -> new Text("page views", "pages vues");
            case ORDERS, EMAIL_ORDERS -> new Text("orders", "commandes");
            case CARTS, ADD_TO_CARTS -> new Text("carts", "paniers");
            case CHECKOUTS -> new Text("checkouts", "passages en caisse");
            case FORM_STARTS -> new Text("form starts", "formulaires commencés");
            case FORM_SUBMITS -> new Text("form submissions", "formulaires envoyés");
            case EMAIL_SENT -> new Text("e-mails sent", "e-mails envoyés");
            case EMAIL_DELIVERED -> new Text("e-mails delivered", "e-mails délivrés");
            case EMAIL_OPENS_UNIQUE -> new Text("opens", "ouvertures");
            case EMAIL_CLICKS_UNIQUE -> new Text("e-mail clicks", "clics dans les e-mails");
            case EMAIL_UNSUBSCRIBES -> new Text("unsubscribes", "désabonnements");
            case EMAIL_COMPLAINTS -> new Text("complaints", "plaintes");
            case EMAIL_HARD_BOUNCES -> new Text("hard bounces", "rebonds durs");
            default ->
                Text.same(measure.key().replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT));
        };
    }
}
