package dev.boussole.rulebook.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where the parts of a rule stand in its file, and how they are written there. For files that the parser accepts. */
public final class RuleText {
    private static final Set<String> OPENING = Set.of("(", "[");
    private static final Set<String> CLOSING = Set.of(")", "]");

    /** A piece of a file. */
    public record Span(Position at, String text) {}

    /** Tokens {@code from} to {@code to}, the last one left out. */
    private record Range(int from, int to) {}

    private final String text;
    private final List<Token> tokens;
    private final List<Integer> lineStarts;
    private final int name;
    private final int end;
    private final Map<String, Range> annotations = new LinkedHashMap<>();
    private final List<Range> patterns = new ArrayList<>();
    private Range call;

    private RuleText(String text, List<Token> tokens, List<Integer> lineStarts, int name, int end) {
        this.text = text;
        this.tokens = tokens;
        this.lineStarts = lineStarts;
        this.name = name;
        this.end = end;
        this.call = new Range(name, name + 1);
        read();
    }

    /** The rules of a file by name; none where the file cannot be cut into words. */
    public static Map<String, RuleText> of(String drl) {
        Map<String, RuleText> rules = new LinkedHashMap<>();
        List<Token> tokens;
        try {
            tokens = Lexer.tokens(drl);
        } catch (Refusal refusal) {
            return rules;
        }
        List<Integer> lineStarts = lineStarts(drl);
        for (int at = 0; at + 1 < tokens.size(); at++) {
            if (tokens.get(at).is("rule") && tokens.get(at + 1).kind() == Token.Kind.TEXT) {
                int end = at + 1;
                while (end < tokens.size() - 1 && !tokens.get(end).is("end")) {
                    end++;
                }
                rules.putIfAbsent(tokens.get(at + 1).text(), new RuleText(drl, tokens, lineStarts, at + 1, end));
            }
        }
        return rules;
    }

    private static List<Integer> lineStarts(String text) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            starts.add(at + 1);
        }
        return starts;
    }

    private void read() {
        int at = name + 1;
        while (at < end && !tokens.get(at).is("when")) {
            int next = tokens.get(at + 1).isName() && tokens.get(at).is("@") ? afterGroup(at + 2) : at + 1;
            annotations.putIfAbsent(tokens.get(at + 1).text(), new Range(at, next));
            at = next;
        }
        at++;
        while (at < end && !tokens.get(at).is("then")) {
            int open = at;
            while (open < end && !tokens.get(open).is("(")) {
                open++;
            }
            int next = afterGroup(open);
            if (!tokens.get(open - 1).is("Threshold")) {
                patterns.add(new Range(at, next));
            }
            while (tokens.get(next).is(",") || tokens.get(next).is(";")) {
                next++;
            }
            at = next;
        }
        call = new Range(Math.min(at + 1, end), end);
    }

    /** The token after the group that opens at {@code open}, or {@code open} itself where none does. */
    private int afterGroup(int open) {
        if (!tokens.get(open).is("(")) {
            return open;
        }
        int depth = 0;
        for (int at = open; at < end; at++) {
            depth += depth(at);
            if (depth == 0) {
                return at + 1;
            }
        }
        return end;
    }

    private int depth(int at) {
        Token token = tokens.get(at);
        return token.kind() != Token.Kind.SYMBOL
                ? 0
                : OPENING.contains(token.text()) ? 1 : CLOSING.contains(token.text()) ? -1 : 0;
    }

    /** The rule's name with its quotation marks. */
    public Span name() {
        return span(new Range(name, name + 1));
    }

    /** An {@code @} line of the rule, or nothing where it has none. */
    public Optional<Span> annotation(String annotation) {
        return Optional.ofNullable(annotations.get(annotation)).map(this::span);
    }

    /** The pattern at a place, thresholds left out; the rule's name where there is none. */
    public Span pattern(int place) {
        return place < patterns.size() ? span(patterns.get(place)) : name();
    }

    /** One condition of a pattern, by its place among the pattern's conditions; the pattern where that cannot be told. */
    public Span condition(FactPattern pattern, int index) {
        if (pattern.place() >= patterns.size()) {
            return name();
        }
        List<Range> parts = new ArrayList<>();
        constraints(patterns.get(pattern.place())).forEach(constraint -> addParts(constraint, parts));
        if (pattern.join().isPresent()) {
            parts.stream().filter(this::joins).findFirst().ifPresent(parts::remove);
        }
        return parts.size() == pattern.conditions().size() && index < parts.size()
                ? span(parts.get(index))
                : pattern(pattern.place());
    }

    /** What {@code then} says. */
    public Span call() {
        return span(call);
    }

    /** The numbers in the conditions that are no part of a conversion such as {@code * 100}. */
    public List<Span> numbers(Set<String> conversions) {
        List<Span> numbers = new ArrayList<>();
        for (Range pattern : patterns) {
            for (int at = pattern.from(); at < pattern.to(); at++) {
                boolean factor = isFactor(at - 1) || isFactor(at + 1);
                if (tokens.get(at).kind() == Token.Kind.NUMBER
                        && !(factor && conversions.contains(tokens.get(at).text()))) {
                    numbers.add(span(new Range(at, at + 1)));
                }
            }
        }
        return numbers;
    }

    private boolean isFactor(int at) {
        return tokens.get(at).is("*") || tokens.get(at).is("/");
    }

    /** What stands between the commas of a pattern, variables' names left out. */
    private List<Range> constraints(Range pattern) {
        int open = pattern.from();
        while (!tokens.get(open).is("(")
                || tokens.get(open + 1).isName() && tokens.get(open + 2).is("(")) {
            open++;
        }
        List<Range> constraints = new ArrayList<>();
        int depth = 1;
        int from = open + 1;
        for (int at = open + 1; at < pattern.to() && depth > 0; at++) {
            depth += depth(at);
            if (depth == 0 || depth == 1 && tokens.get(at).is(",")) {
                boolean named = from + 1 < at && tokens.get(from + 1).is(":");
                if (from < at && !named) {
                    constraints.add(new Range(from, at));
                }
                from = at + 1;
            }
        }
        return constraints;
    }

    private void addParts(Range constraint, List<Range> parts) {
        List<Range> found = new ArrayList<>();
        int from = constraint.from();
        int depth = 0;
        for (int at = from; at < constraint.to(); at++) {
            depth += depth(at);
            if (depth == 0 && tokens.get(at).is("||")) {
                parts.add(constraint);
                return;
            }
            if (depth == 0 && tokens.get(at).is("&&")) {
                found.add(new Range(from, at));
                from = at + 1;
            }
        }
        found.add(new Range(from, constraint.to()));
        for (Range part : found) {
            boolean grouped = tokens.get(part.from()).is("(") && afterGroup(part.from()) == part.to();
            if (grouped) {
                addParts(new Range(part.from() + 1, part.to() - 1), parts);
            } else {
                parts.add(part);
            }
        }
    }

    private boolean joins(Range part) {
        boolean equal = false;
        int ids = 0;
        for (int at = part.from(); at < part.to(); at++) {
            equal |= tokens.get(at).is("==");
            ids += tokens.get(at).is("campaignId") || tokens.get(at).is("id") ? 1 : 0;
        }
        return equal && ids == 2;
    }

    private Span span(Range range) {
        Token first = tokens.get(range.from());
        Token last = tokens.get(Math.max(range.from(), range.to() - 1));
        int length = last.text().length() + (last.kind() == Token.Kind.TEXT ? 2 : 0);
        return new Span(first.at(), text.substring(offset(first.at()), offset(last.at()) + length));
    }

    private int offset(Position at) {
        return lineStarts.get(at.line() - 1) + at.column() - 1;
    }
}
