package dev.boussole.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.commons.annotation.Testable;

/** The list of peculiarities that an importer must survive, and the tests that name them. */
class QuirkListTest {
    private static final Set<String> TESTED = tested();

    private static Set<String> tested() {
        Set<String> tested = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter().importPackages("dev.boussole.platform")) {
            for (JavaMethod method : type.getMethods()) {
                if (method.isAnnotatedWith(Quirk.class) && method.isMetaAnnotatedWith(Testable.class)) {
                    tested.add(method.getAnnotationOfType(Quirk.class).value());
                }
            }
        }
        return tested;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Google Ads UI, CSV",
                "Google Ads UI, columns",
                "Google Ads API",
                "Meta Ads Manager CSV",
                "Meta, meaning",
                "Meta, localised",
                "Microsoft Ads CSV",
                "LinkedIn Campaign Manager CSV",
                "LinkedIn, meaning",
                "TikTok Ads Manager",
                "GA4 library report CSV",
                "GA4, meaning",
                "Search Console zip",
                "Mailchimp campaigns.csv",
                "Mailchimp single-campaign report",
                "MailerLite classic",
                "Klaviyo campaigns CSV",
                "Spreadsheet made by a marketer"
            })
    void each_source_of_the_list_has_a_test_that_names_it(String source) {
        assertThat(TESTED).contains(source);
    }

    @Test
    void no_test_names_a_source_that_is_not_on_the_list() throws NoSuchMethodException {
        ValueSource list = QuirkListTest.class
                .getDeclaredMethod("each_source_of_the_list_has_a_test_that_names_it", String.class)
                .getAnnotation(ValueSource.class);
        assertThat(TESTED).isSubsetOf(list.strings());
    }
}
