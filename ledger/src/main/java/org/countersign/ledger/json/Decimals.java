package org.countersign.ledger.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers.BigDecimalDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;

/** How numbers are written: decimals as strings, because a JSON number is a double to most who read it. */
final class Decimals {

    private static final MathContext DIGITS = new MathContext(15);

    private Decimals() {}

    /** Decimals keep their zeros: 12.50 is read back as 12.50. */
    static SimpleModule asWritten() {
        return module("decimals", new JsonSerializer<>() {
            @Override
            public void serialize(BigDecimal value, JsonGenerator out, SerializerProvider provider) throws IOException {
                out.writeString(value.toPlainString());
            }
        });
    }

    /** Equal numbers look equal. */
    static SimpleModule normalised() {
        SimpleModule module = module("canonical-decimals", new JsonSerializer<>() {
            @Override
            public void serialize(BigDecimal value, JsonGenerator out, SerializerProvider provider) throws IOException {
                out.writeString(plain(value));
            }
        });
        JsonSerializer<Double> doubles = new JsonSerializer<>() {
            @Override
            public void serialize(Double value, JsonGenerator out, SerializerProvider provider) throws IOException {
                out.writeNumber(rounded(value));
            }
        };
        module.addSerializer(Double.class, doubles);
        module.addSerializer(Double.TYPE, doubles);
        return module;
    }

    static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /** 15 digits are the same on every Java and every processor; the last two of a double may not be. */
    static String rounded(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(value + " is no number that JSON can hold");
        }
        return plain(new BigDecimal(value).round(DIGITS));
    }

    private static SimpleModule module(String name, JsonSerializer<BigDecimal> decimals) {
        SimpleModule module = new SimpleModule(name);
        module.addSerializer(BigDecimal.class, decimals);
        module.addDeserializer(BigDecimal.class, new Reading());
        return module;
    }

    /** 1E+3 becomes 1000, which is what is written for it. */
    private static final class Reading extends StdScalarDeserializer<BigDecimal> {

        private static final long serialVersionUID = 1;

        Reading() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser in, DeserializationContext context) throws IOException {
            BigDecimal value = BigDecimalDeserializer.instance.deserialize(in, context);
            return value.scale() < 0 ? value.setScale(0) : value;
        }
    }
}
