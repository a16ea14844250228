package cn.jiangmen.quality.certificate.bodies;

import cn.jiangmen.quality.certificate.Normal;
import cn.jiangmen.quality.certificate.Term;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * That a body works in China as, or for, a notified body of the European Union (欧盟公告机构) for protective equipment, as plan item
 * 二(二)8 has it published.
 *
 * @param number of the notified body, four digits
 * @param notifiedBodyName as the Union's list names it, or null where it is the body itself
 * @param regulation code of {@code notified_regulation}
 * @param products codes of {@code protective_product}
 * @param to first day on which it no longer is, or null
 * @param source where this is read, and {@code checkedOn} when
 * @param publishedOn first day in the directory; null: not published
 */
public record NotifiedQualification(
        UUID id,
        String number,
        String notifiedBodyName,
        String regulation,
        List<String> products,
        LocalDate from,
        LocalDate to,
        String source,
        LocalDate checkedOn,
        LocalDate publishedOn) {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{4}");

    /** What is told of a qualification. */
    public record Told(
            String number,
            String notifiedBodyName,
            String regulation,
            List<String> products,
            LocalDate from,
            LocalDate to,
            String source,
            LocalDate checkedOn) {}

    static NotifiedQualification of(UUID id, Told told) {
        String number = Normal.code(told.number());
        if (number == null || !NUMBER.matcher(number).matches()) {
            throw new BodyRefused.InvalidNotifiedNumber(told.number());
        }
        Days.inOrder("to", told.from(), told.to());
        Term.plausible("checked_on", told.checkedOn());
        return new NotifiedQualification(
                id,
                number,
                Normal.text(told.notifiedBodyName()),
                told.regulation(),
                List.copyOf(new TreeSet<>(told.products())),
                told.from(),
                told.to(),
                Normal.text(told.source()),
                told.checkedOn(),
                null);
    }

    /** The same facts with what was found at another look; it stays published as it was. */
    NotifiedQualification checkedAgain(Told told) {
        NotifiedQualification found = of(id, told);
        return new NotifiedQualification(
                id,
                found.number,
                found.notifiedBodyName,
                found.regulation,
                found.products,
                found.from,
                found.to,
                found.source,
                found.checkedOn,
                publishedOn);
    }

    NotifiedQualification published(LocalDate day) {
        return new NotifiedQualification(
                id, number, notifiedBodyName, regulation, products, from, to, source, checkedOn, day);
    }

    boolean holds(LocalDate day) {
        return Days.contain(from, to, day);
    }
}
