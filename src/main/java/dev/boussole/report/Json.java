package dev.boussole.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.boussole.campaign.Money;
import dev.boussole.campaign.Period;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A generator of JSON that knows our kinds of values, and encodes what comes again and again only once. */
final class Json {
    private final JsonGenerator out;
    private final Decimals decimals = new Decimals();
    private final Map<String, SerializedString> words = new HashMap<>();
    private final Map<LocalDate, SerializedString> dates = new HashMap<>();
    private final Map<Period, SerializedString> windows = new HashMap<>();

    Json(JsonGenerator out) {
        this.out = out;
    }

    JsonGenerator out() {
        return out;
    }

    void object() throws IOException {
        out.writeStartObject();
    }

    void object(SerializedString name) throws IOException {
        out.writeFieldName(name);
        out.writeStartObject();
    }

    void endObject() throws IOException {
        out.writeEndObject();
    }

    /** A line break before the next value, so that a large answer can be read and compared line by line. */
    void newLine() throws IOException {
        out.writeRaw('\n');
    }

    void array(SerializedString name) throws IOException {
        out.writeFieldName(name);
        out.writeStartArray();
    }

    void endArray() throws IOException {
        out.writeEndArray();
    }

    void missing(SerializedString name) throws IOException {
        out.writeFieldName(name);
        out.writeNull();
    }

    /** Free text, different each time. */
    void text(SerializedString name, @Nullable String text) throws IOException {
        out.writeFieldName(name);
        out.writeString(text);
    }

    /** A key, an id or another word out of a small set. */
    void word(SerializedString name, @Nullable String word) throws IOException {
        out.writeFieldName(name);
        if (word == null) {
            out.writeNull();
        } else {
            out.writeString(words.computeIfAbsent(word, SerializedString::new));
        }
    }

    void word(SerializedString name, SerializedString word) throws IOException {
        out.writeFieldName(name);
        out.writeString(word);
    }

    void whole(SerializedString name, long value) throws IOException {
        out.writeFieldName(name);
        out.writeNumber(value);
    }

    void flag(SerializedString name, boolean value) throws IOException {
        out.writeFieldName(name);
        out.writeBoolean(value);
    }

    void figure(SerializedString name, @Nullable Double value) throws IOException {
        out.writeFieldName(name);
        if (value == null) {
            out.writeNull();
        } else {
            figure(value.doubleValue());
        }
    }

    void figure(SerializedString name, double value) throws IOException {
        out.writeFieldName(name);
        figure(value);
    }

    /** A figure under a name out of a small set. */
    void figure(String name, double value) throws IOException {
        out.writeFieldName(words.computeIfAbsent(name, SerializedString::new));
        figure(value);
    }

    private void figure(double value) throws IOException {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            out.writeNumber((long) value);
        } else if (Double.isFinite(value)) {
            decimals.format(value);
            out.writeNumber(decimals.buffer(), decimals.start(), decimals.length());
        } else {
            out.writeNull();
        }
    }

    void money(SerializedString name, @Nullable Money money) throws IOException {
        out.writeFieldName(name);
        if (money == null) {
            out.writeNull();
            return;
        }
        out.writeStartObject();
        out.writeFieldName(Names.AMOUNT);
        out.writeRawValue(plain(money));
        word(Names.CURRENCY, money.currency().getCurrencyCode());
        out.writeEndObject();
    }

    private static String plain(Money money) {
        int places = Math.max(0, money.currency().getDefaultFractionDigits());
        BigDecimal amount = money.amount();
        return (amount.scale() == places ? amount : amount.setScale(places, RoundingMode.HALF_EVEN)).toPlainString();
    }

    void date(SerializedString name, @Nullable LocalDate date) throws IOException {
        out.writeFieldName(name);
        if (date == null) {
            out.writeNull();
        } else {
            out.writeString(dates.computeIfAbsent(date, day -> new SerializedString(day.toString())));
        }
    }

    void window(@Nullable Period window) throws IOException {
        out.writeFieldName(Names.WINDOW);
        if (window == null) {
            out.writeNull();
        } else {
            out.writeRawValue(windows.computeIfAbsent(
                    window,
                    days -> new SerializedString("{\"from\":\"" + days.from() + "\",\"to\":\"" + days.to() + "\"}")));
        }
    }
}
