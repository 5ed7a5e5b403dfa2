package dev.boussole.web.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips browser tests, with the reason, where no Chromium is installed; in CI nothing is skipped. */
public final class ChromiumCondition implements ExecutionCondition {
    public static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    public static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER)) {
            return ConditionEvaluationResult.enabled("Chromium is installed");
        }
        return "true".equals(System.getenv("CI"))
                ? ConditionEvaluationResult.enabled("CI must have Chromium: the test will fail without it")
                : ConditionEvaluationResult.disabled(
                        "needs " + CHROMIUM + " and " + DRIVER + ": install the packages chromium and chromium-driver");
    }
}
