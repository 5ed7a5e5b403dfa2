package dev.boussole.platform.warehouse;

import dev.boussole.campaign.Text;

/** What is said of tables of a warehouse. */
final class WarehouseTexts {
    private WarehouseTexts() {}

    static final Text NO_CURRENCY = new Text(
            "this report has no currency: amounts are taken in the workspace's. Declare `currency` in a mapping of"
                    + " boussole.yaml where an account is billed in another.",
            "ce rapport n'a pas de devise : les montants sont pris dans celle de l'espace de travail. Déclarez `currency`"
                    + " dans un `mappings` de boussole.yaml si un compte est facturé dans une autre.");

    static final Text HOURS = new Text(
            "hours are added up to days. People of several hours cannot be added, so reach is not kept. Store the report by"
                    + " day to have it.",
            "les heures sont additionnées par jour. Les personnes de plusieurs heures ne s'additionnent pas : la couverture"
                    + " n'est pas gardée. Enregistrez le rapport par jour pour l'avoir.");

    static final Text NO_GROUP = new Text(
            "nothing names the campaign groups, so LinkedIn's campaigns count as campaigns. Pack `campaign_history` and"
                    + " `campaign_group_history` into the same zip to have both levels.",
            "rien ne nomme les groupes de campagnes : les campagnes de LinkedIn comptent donc comme campagnes. Mettez"
                    + " `campaign_history` et `campaign_group_history` dans le même zip pour avoir les deux niveaux.");

    static final Text NAMES_ALONE = new Text(
            "this table gives names and no figures. Pack it into one zip with the tables of figures, whose ids it then names.",
            "ce tableau donne des noms et aucun chiffre. Mettez-le dans un même zip que les tableaux de chiffres, dont il"
                    + " nommera alors les identifiants.");

    static final Text NAMES_BESIDE = new Text(
            "this table gives names and no figures; the newest of each id names the rows of the tables beside it.",
            "ce tableau donne des noms et aucun chiffre ; le plus récent de chaque identifiant nomme les lignes des tableaux"
                    + " voisins.");

    static final Text MAILINGS_ONLY = new Text(
            "this table lists mailings and counts nothing: no mails sent, opened or clicked. Export the campaign report of"
                    + " your e-mail tool, or its events.",
            "ce tableau énumère des envois et ne compte rien : ni e-mails envoyés, ni ouvertures, ni clics. Exportez le"
                    + " rapport de campagnes de votre outil d'e-mailing, ou ses événements.");

    static final Text ACTIONS = new Text(
            "each action is counted once, by its total (`omni_purchase`, `lead`) or else by the places where it happened."
                    + " Conversions are purchases, leads and custom conversions; other types are not read.",
            "chaque action est comptée une fois, par son total (`omni_purchase`, `lead`) ou sinon par les lieux où elle s'est"
                    + " produite. Les conversions sont les achats, les prospects et les conversions personnalisées ; les"
                    + " autres types ne sont pas lus.");

    static final Text ACTION_VALUES = new Text(
            "these are values of actions: those of purchases, leads and custom conversions are their conversion value, each"
                    + " counted once; other types are not read.",
            "ce sont des valeurs d'actions : celles des achats, des prospects et des conversions personnalisées font la valeur"
                    + " de conversion, chacune comptée une fois ; les autres types ne sont pas lus.");

    static final Text COUNTS_OR_MONEY = new Text(
            "all figures are whole, so they are read as numbers of actions. If this table holds their values in money, leave"
                    + " it out and export one with `link_click` or with decimals.",
            "tous les chiffres sont entiers, ils sont donc lus comme des nombres d'actions. Si ce tableau contient leurs valeurs"
                    + " en argent, retirez-le et exportez-en un avec des décimales.");

    static final Text EVENTS = new Text(
            "purchases, their revenue and refunds are read, each transaction once, under the tags of its own event. Sessions and"
                    + " users are not: adding up events does not count them. Export the traffic acquisition report of Google"
                    + " Analytics for them.",
            "les achats, leur chiffre d'affaires et les remboursements sont lus, chaque transaction une fois, sous les balises de"
                    + " son propre événement. Les sessions et les utilisateurs ne le sont pas : additionner des événements ne les"
                    + " compte pas. Exportez pour cela le rapport d'acquisition de trafic de Google Analytics.");

    static final Text MAIL_EVENTS = new Text(
            "people are counted for each mailing on the day it was sent. Events of flows, orders and text messages are not read:"
                    + " nothing in them says which mailing they belong to.",
            "les personnes sont comptées par envoi, au jour où il est parti. Les événements de scénarios, de commandes et de SMS"
                    + " ne sont pas lus : rien n'y dit de quel envoi ils viennent.");

    static final Text UNSUBSCRIBES = new Text(
            "unsubscribes are counted on the day they happened; this table does not say when the mailing was sent.",
            "les désinscriptions sont comptées le jour où elles ont eu lieu ; ce tableau ne dit pas quand l'envoi est parti.");

    static Text noCampaign(boolean accountsOnly) {
        if (accountsOnly) {
            return new Text(
                    "rows name accounts and no campaigns, so they count as one campaign. Leave them out beside a campaign report.",
                    "les lignes nomment des comptes et aucune campagne, elles comptent donc comme une seule."
                            + " Retirez-les à côté d'un rapport de campagnes.");
        }
        return new Text(
                "rows name ads or ad groups and not their campaigns, so they count as one campaign. Pack the table that names them"
                        + " (`ad_history`, `creative_history` ...) into the same zip.",
                "les lignes nomment des annonces ou des groupes et non leurs campagnes, elles comptent donc comme une seule."
                        + " Mettez le tableau qui les nomme (`ad_history`, `creative_history`...) dans le même zip.");
    }

    static Text noDate(String cell) {
        return new Text(
                "`" + cell + "` is not a date. Row set aside; store the table again.",
                "`" + cell + "` n'est pas une date. Ligne écartée ; enregistrez à nouveau le tableau.");
    }

    static Text noNumber(String cell) {
        return new Text(
                "`" + cell + "` is not a number. Row set aside; store the table again.",
                "`" + cell + "` n'est pas un nombre. Ligne écartée ; enregistrez à nouveau le tableau.");
    }
}
