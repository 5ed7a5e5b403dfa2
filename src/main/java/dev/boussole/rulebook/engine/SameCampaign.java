package dev.boussole.rulebook.engine;

import dev.boussole.rulebook.language.FactPattern;
import dev.boussole.rulebook.language.Figure;
import dev.boussole.rulebook.language.Frame;
import java.util.Objects;
import org.drools.base.base.ValueResolver;
import org.drools.base.base.ValueType;
import org.drools.base.base.extractors.BaseObjectClassFieldReader;
import org.drools.base.reteoo.BaseTuple;
import org.drools.base.rule.Declaration;
import org.drools.base.rule.IndexableConstraint;
import org.drools.base.rule.accessor.FieldValue;
import org.drools.base.rule.accessor.ReadAccessor;
import org.drools.base.rule.accessor.TupleValueExtractor;
import org.drools.base.util.IndexedValueReader;
import org.drools.base.util.index.ConstraintTypeOperator;
import org.drools.core.common.InternalFactHandle;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBaseConfiguration;

/** {@code campaignId == $c.id}: an equality that Drools looks up in a hash table instead of trying every pair. */
final class SameCampaign extends RuleConstraint implements IndexableConstraint {
    private final FactPattern.Join join;

    SameCampaign(String rule, FactPattern.Join join, Declaration[] required) {
        super(rule, required);
        this.join = join;
        setType(ConstraintType.BETA);
    }

    @Override
    boolean holds(Object fact, Frame others) {
        return Objects.equals(join.own().value(fact, others), join.other().value(fact, others));
    }

    @Override
    public SameCampaign clone() {
        return new SameCampaign(rule(), join, getRequiredDeclarations().clone());
    }

    @Override
    public boolean isUnification() {
        return false;
    }

    @Override
    public boolean isIndexable(int nodeType, KieBaseConfiguration configuration) {
        return getConstraintType().isIndexableForNode(nodeType, this, configuration);
    }

    @Override
    public ConstraintTypeOperator getConstraintType() {
        return ConstraintTypeOperator.EQUAL;
    }

    @Override
    public @Nullable FieldValue getField() {
        return null;
    }

    @Override
    public IndexedValueReader getFieldIndex() {
        return new IndexedValueReader(getLeftIndexExtractor(), getRightIndexExtractor());
    }

    @Override
    public ReadAccessor getFieldExtractor() {
        return new Reader(join.own());
    }

    @Override
    public TupleValueExtractor getRightIndexExtractor() {
        return new Extractor(null, join.own());
    }

    @Override
    public TupleValueExtractor getLeftIndexExtractor() {
        return new Extractor(getRequiredDeclarations()[0], join.other());
    }

    private static final class Reader extends BaseObjectClassFieldReader {
        private static final long serialVersionUID = 1L;
        private final transient Figure.Reading reading;

        Reader(Figure.Reading reading) {
            super(0, String.class, ValueType.STRING_TYPE);
            this.reading = reading;
        }

        @Override
        public @Nullable Object getValue(ValueResolver resolver, Object fact) {
            return reading.property().of(fact);
        }
    }

    /** @param declaration the earlier fact's, or null for the fact of the pattern itself */
    private record Extractor(@Nullable Declaration declaration, Figure.Reading reading) implements TupleValueExtractor {
        @Override
        public ValueType getValueType() {
            return ValueType.STRING_TYPE;
        }

        @Override
        public @Nullable Object getValue(ValueResolver resolver, BaseTuple tuple) {
            Object fact = declaration == null
                    ? ((InternalFactHandle) tuple.getFactHandle()).getObject()
                    : tuple.getObject(declaration);
            return reading.property().of(fact);
        }

        @Override
        public TupleValueExtractor clone() {
            return new Extractor(declaration, reading);
        }
    }
}
