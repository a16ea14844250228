package cn.jiangmen.quality.supervision.complaints;

/**
 * Who wrote a letter. It is never printed: its text form tells nothing.
 *
 * @param phone or {@code email} is there
 * @param idNumber of an identity document, or null
 */
public record Reporter(String name, String phone, String email, String address, String idNumber) {
    /** What repeats of one reporter have in common. */
    String mark() {
        return Redaction.letters(name) + "/" + Redaction.letters(phone == null ? email : phone);
    }

    @Override
    public String toString() {
        return "Reporter";
    }
}
