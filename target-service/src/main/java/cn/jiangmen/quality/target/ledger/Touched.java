package cn.jiangmen.quality.target.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** What a batch of events has touched, and so what is to be recounted. */
public final class Touched {
    private final Set<String> whole = new TreeSet<>();
    private final List<String> subjects = new ArrayList<>();
    private final List<String> classes = new ArrayList<>();
    private final List<UUID> certificates = new ArrayList<>();

    /** Everything of the subject: it has moved, ended, or has another code. */
    public void whole(String subject) {
        whole.add(subject);
    }

    /** What the subject holds in the class; where certificates are counted, this certificate alone. */
    public void certificate(String subject, String kpiClass, UUID certificate) {
        subjects.add(subject);
        classes.add(kpiClass);
        certificates.add(certificate);
    }

    boolean isEmpty() {
        return whole.isEmpty() && subjects.isEmpty();
    }

    String[] wholeSubjects() {
        return whole.toArray(String[]::new);
    }

    String[] partSubjects() {
        return subjects.toArray(String[]::new);
    }

    String[] partClasses() {
        return classes.toArray(String[]::new);
    }

    UUID[] partCertificates() {
        return certificates.toArray(UUID[]::new);
    }
}
