package dev.boussole.platform.brevo;

import dev.boussole.campaign.Text;

/** What is said of exports of recipients; never what a cell of a person's row holds. */
final class BrevoTexts {
    static final Text NO_DAY = new Text(
            "the row has no date of sending like `03-10-2026 10:45:06`. Row set aside; export again without editing the"
                    + " file.",
            "la ligne n'a pas de date d'envoi comme `03-10-2026 10:45:06`. Ligne écartée ; exportez à nouveau sans"
                    + " modifier le fichier.");

    private BrevoTexts() {}

    static Text counted(int recipients) {
        return new Text(
                "recipients counted: " + recipients + ". None of their addresses is kept; delete the file when you no"
                        + " longer need it.",
                "destinataires comptés : " + recipients + ". Aucune de leurs adresses n'est conservée ; supprimez le"
                        + " fichier quand vous n'en avez plus besoin.");
    }

    static Text unsent(int rows) {
        return new Text(
                "rows without a date of sending: " + rows + ". These people were sent nothing, and were not counted.",
                "lignes sans date d'envoi : " + rows + ". Rien n'a été envoyé à ces personnes ; elles n'ont pas été"
                        + " comptées.");
    }

    static Text selection(String title, int recipients) {
        return new Text(
                "all " + recipients + " recipients of `" + title
                        + "` did the same: this looks like an export of openers,"
                        + " clickers, bounces or unsubscribed people only, which gives no rate. Set aside; export all"
                        + " recipients of the campaign.",
                "les " + recipients + " destinataires de `" + title + "` ont tous fait la même chose : cela ressemble à"
                        + " un export des seuls ouvreurs, cliqueurs, rebonds ou désinscrits, dont on ne tire aucun taux."
                        + " Mis de côté ; exportez tous les destinataires de la campagne.");
    }
}
