package cn.jiangmen.quality.kit;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import java.io.IOException;

/** Reads text of requests and refuses what no database column can hold: NUL and halves of surrogate pairs. */
public final class StorableText extends StringDeserializer {
    private static final long serialVersionUID = 1L;

    /** Whether the text is well-formed Unicode without NUL. */
    public static boolean storable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
        String text = super.deserialize(json, context);
        if (text != null && !storable(text)) {
            throw InvalidFormatException.from(json, "text that cannot be stored", text, String.class);
        }
        return text;
    }
}
