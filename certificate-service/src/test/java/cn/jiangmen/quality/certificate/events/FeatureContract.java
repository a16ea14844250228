package cn.jiangmen.quality.certificate.events;

import cn.jiangmen.quality.kit.events.EventEnvelope;
import com.networknt.schema.ValidationMessage;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The contracts of the events of a certificate's life beside its own: visits, links and announced expiries. */
public final class FeatureContract {
    public static final List<String> VISIT_TYPES = types("certificate-visit", "recorded", "corrected", "withdrawn");
    public static final List<String> LINK_TYPES = types("certificate-link", "made", "withdrawn");
    public static final List<String> EXPIRY_TYPES = types("certificate-expiry", "foreseen", "occurred", "withdrawn");
    public static final List<String> TYPES = Stream.of(VISIT_TYPES, LINK_TYPES, EXPIRY_TYPES)
            .flatMap(List::stream)
            .toList();

    private FeatureContract() {}

    /** Where an event breaks the schema of its type. */
    public static Set<ValidationMessage> faults(EventEnvelope event) {
        return EventContract.faults(event.type(), event.data());
    }

    private static List<String> types(String aggregate, String... verbs) {
        return Stream.of(verbs)
                .map(verb -> "cn.jiangmen.quality." + aggregate + "." + verb + ".v1")
                .toList();
    }
}
