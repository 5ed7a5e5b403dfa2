package dev.boussole.rulebook.language;

import dev.boussole.campaign.Text;
import dev.boussole.fact.KpiFact;
import dev.boussole.fact.MeasuredFact;
import dev.boussole.fact.Sign;
import dev.boussole.kpi.Kpi;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that a rule may read of a fact. */
public sealed interface Property {
    /** As the rule spells it: {@code frequency.value}, {@code budget}. */
    String spelling();

    Class<?> type();

    /** The figure, word or flag, or null where it is missing. */
    @Nullable
    Object of(Object fact);

    /**
     * The property that a path names.
     *
     * @throws IllegalArgumentException when facts of the type have none of this name
     */
    static Property of(FactType type, String path) {
        try {
            return FigureChecker.property(
                    type,
                    path(path),
                    key -> Kpi.own(key.text(), Kpi.Unit.MULTIPLE, Kpi.Direction.UP, Text.same(key.text())));
        } catch (Refusal refusal) {
            throw new IllegalArgumentException(refusal.reason().en(), refusal);
        }
    }

    private static List<Token> path(String path) {
        Expression read = new ExpressionParser(new TokenStream(Lexer.tokens(path))).sum();
        return read instanceof Expression.Path found ? found.names() : List.of();
    }

    /** A KPI by its key. */
    record OfKpi(Kpi kpi, KpiProperty property) implements Property {
        @Override
        public String spelling() {
            String name = kpi.isOwn() ? "kpi[\"" + kpi.key() + "\"]" : kpi.key();
            return name + "." + property.spelling();
        }

        @Override
        public Class<?> type() {
            return property.type();
        }

        @Override
        public @Nullable Object of(Object fact) {
            return property.of(((MeasuredFact) fact).kpi(kpi));
        }
    }

    /** A KPI that the fact names itself, such as the campaign's {@code primary} one. */
    record OfNamedKpi(OfBean bean, KpiProperty property) implements Property {
        @Override
        public String spelling() {
            return bean.spelling() + "." + property.spelling();
        }

        @Override
        public Class<?> type() {
            return property.type();
        }

        @Override
        public @Nullable Object of(Object fact) {
            KpiFact kpi = (KpiFact) bean.of(fact);
            return kpi == null ? null : property.of(kpi);
        }
    }

    /** A sign of the scope. */
    record OfSign(Sign sign) implements Property {
        @Override
        public String spelling() {
            return sign.key();
        }

        @Override
        public Class<?> type() {
            return switch (sign.form()) {
                case FLAG -> boolean.class;
                case TALLY -> double.class;
                default -> Double.class;
            };
        }

        @Override
        public @Nullable Object of(Object fact) {
            MeasuredFact scope = (MeasuredFact) fact;
            return sign.form() == Sign.Form.FLAG ? (Object) scope.is(sign) : scope.sign(sign);
        }
    }

    /**
     * A result of an {@code accumulate}.
     *
     * @param index its place among the results
     * @param spelling the variable that it is bound to
     * @param label what it is: {@code count( LandingPage.sessions.value )}
     */
    record OfResult(int index, String spelling, String label) implements Property {
        @Override
        public Class<?> type() {
            return Double.class;
        }

        @Override
        public @Nullable Object of(Object fact) {
            return ((Accumulated) fact).results().get(index);
        }
    }

    /** Anything else that the fact's class offers. */
    record OfBean(String spelling, Method reader) implements Property {
        private static final Object[] NOTHING = {};

        @Override
        public Class<?> type() {
            return reader.getReturnType();
        }

        @Override
        public @Nullable Object of(Object fact) {
            try {
                return reader.invoke(fact, NOTHING);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException("`" + spelling + "` cannot be read", e);
            } catch (InvocationTargetException e) {
                throw new IllegalStateException("`" + spelling + "` cannot be worked out", e.getCause());
            }
        }
    }
}
