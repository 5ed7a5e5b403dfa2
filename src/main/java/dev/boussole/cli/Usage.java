package dev.boussole.cli;

import dev.boussole.campaign.Language;
import dev.boussole.report.Labels;
import dev.boussole.setting.Setting;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Describes a command in one language. Texts are looked up as {@code <command>.<option>} and, for what several commands
 * share, as {@code option.<option>}.
 */
final class Usage {
    private final String name;
    private final String prefix;
    private final Labels labels;
    private final Language language;
    private final CommandSpec spec = CommandSpec.create();

    /** @param name as typed after {@code boussole}: {@code advise}, {@code rules check}; empty for the whole program */
    Usage(String name, Session session) {
        this.name = name;
        this.prefix = name.isEmpty() ? "root" : name.replace(' ', '.');
        this.labels = session.labels();
        this.language = session.language();
    }

    Usage option(String option, String parameter) {
        spec.addOption(OptionSpec.builder(option)
                .paramLabel(parameter(parameter))
                .type(String.class)
                .arity("1")
                .description(about(option.substring(2)))
                .build());
        return this;
    }

    /** An option that may stand several times. */
    Usage options(String option, String parameter) {
        spec.addOption(OptionSpec.builder(option)
                .paramLabel(parameter(parameter))
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1")
                .description(about(option.substring(2)))
                .build());
        return this;
    }

    /** The flag of a setting; one that has none cannot be given here. */
    Usage setting(Setting<?> setting) {
        String flag = setting.flag();
        if (flag != null) {
            OptionSpec.Builder option = OptionSpec.builder(flag)
                    .paramLabel(setting.kind().parameter())
                    .arity("1")
                    .description(about(setting));
            spec.addOption(
                    setting.several()
                            ? option.type(List.class)
                                    .auxiliaryTypes(String.class)
                                    .build()
                            : option.type(String.class).build());
        }
        return this;
    }

    private String about(Setting<?> setting) {
        String about = setting.about().in(language).replace("%", "%%");
        return setting.fallback().isEmpty() ? about : about + " " + labels.text("help.default", setting.fallback());
    }

    Usage flag(String option) {
        spec.addOption(OptionSpec.builder(option)
                .type(boolean.class)
                .arity("0")
                .description(about(option.substring(2)))
                .build());
        return this;
    }

    /** @param arity how many: {@code 1..*}, {@code 0..1} */
    Usage argument(String parameter, String arity) {
        boolean optional = arity.startsWith("0");
        int index = spec.positionalParameters().size();
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel(parameter(parameter))
                .index(arity.endsWith("*") ? index + "..*" : String.valueOf(index))
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity(arity.endsWith("*") ? arity : optional ? "0..1" : "1")
                .required(!optional)
                .description(about(parameter))
                .build());
        return this;
    }

    /** The spec with {@code --lang}, {@code --help}, headings and examples. */
    CommandSpec build() {
        option("--lang", "LANG");
        spec.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .type(boolean.class)
                .arity("0")
                .description(about("help"))
                .build());
        spec.name(name.isEmpty() ? "boussole" : "boussole " + name);
        spec.usageMessage()
                .sortOptions(false)
                .width(100)
                .synopsisHeading(labels.text("help.usage") + " ")
                .description(labels.text(prefix + ".about").split("\n", -1))
                .descriptionHeading("%n")
                .parameterListHeading("%n" + labels.text("help.arguments") + "%n")
                .optionListHeading("%n" + labels.text("help.options") + "%n")
                .commandListHeading("%n" + labels.text("help.commands") + "%n")
                .footerHeading("%n" + labels.text("help.examples") + "%n")
                .footer(examples());
        return spec;
    }

    private String[] examples() {
        return labels.text(prefix + ".examples")
                .lines()
                .map(line -> "  " + line.strip())
                .toArray(String[]::new);
    }

    Labels labels() {
        return labels;
    }

    private String parameter(String parameter) {
        return labels.text("param." + parameter);
    }

    private String[] about(String key) {
        String own = prefix + "." + key;
        return new String[] {labels.text(labels.has(own) ? own : "option." + key)};
    }
}
