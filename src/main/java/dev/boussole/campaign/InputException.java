package dev.boussole.campaign;

import java.util.List;
import java.util.stream.Collectors;

/** The caller's input cannot be used. Carries every problem that was found, not just the first. */
public final class InputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public InputException(List<Problem> problems) {
        super(problems.stream().map(problem -> problem.message().en()).collect(Collectors.joining("\n")));
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("An InputException needs at least one problem");
        }
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }

    public String message(Language language) {
        return problems.stream().map(problem -> problem.message().in(language)).collect(Collectors.joining("\n"));
    }
}
