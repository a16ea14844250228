package cn.jiangmen.quality.local.city;

import cn.jiangmen.quality.local.city.Certificate.StateChange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes the wrong rows of an export: unreadable ones for certificates that do not exist, contradictions to known ones. */
final class BadRows {
    private static final double SHARE = 0.005;
    private static final List<Badness> KINDS = List.of(Badness.values());

    private final Dice dice = new Dice("bad rows");
    private int made;

    /** One wrong entry: the rows to write in a row, of which the last {@code wrong} are wrong. */
    record Entry(Badness badness, List<Map<String, String>> rows, int wrong) {}

    /**
     * @param shown certificates of the export's record kind that it or an earlier one shows
     * @param silent those of them that were known before and that this export says nothing of
     */
    List<Entry> of(List<Certificate> shown, List<Certificate> silent, LocalDate before, LocalDate asOf, int rows) {
        List<Entry> entries = new ArrayList<>();
        int wanted = Math.max(2, (int) Math.round(rows * SHARE));
        while (!shown.isEmpty() && entries.size() < wanted) {
            Badness badness = KINDS.get(made++ % KINDS.size());
            Entry entry = badness.conflicting()
                    ? contradiction(badness, silent, before, asOf)
                    : unreadable(badness, dice.of(shown), asOf);
            if (entry != null) {
                entries.add(entry);
            }
        }
        return entries;
    }

    private Entry unreadable(Badness badness, Certificate like, LocalDate asOf) {
        Map<String, String> row = RegisterRow.of(like, asOf);
        if (like.holder().creditCode().isEmpty() || like.lateCode() != null) {
            return null;
        }
        row.put("证书编号", number(like));
        row.put("证书状态", State.VALID.label());
        row.put("变更日期", "");
        row.put("变更原因代码", "");
        row.put("变更原因", "");
        badness.spoil(row);
        return new Entry(badness, List.of(row), 1);
    }

    /** A number that no certificate of the city has: all of them are of 2019 or later. */
    private String number(Certificate like) {
        return like.scheme().recordKind() == RecordKind.CCC
                ? "2018" + like.number().substring(4, 10) + "%06d".formatted(made)
                : like.body().sign() + "18X" + "%05d".formatted(made);
    }

    private Entry contradiction(Badness badness, List<Certificate> silent, LocalDate before, LocalDate asOf) {
        List<Certificate> fitting = silent.stream()
                .filter(certificate -> fits(badness, certificate, before))
                .toList();
        if (fitting.isEmpty()) {
            return null;
        }
        Certificate certificate = dice.of(fitting);
        Map<String, String> row = RegisterRow.of(certificate, asOf);
        switch (badness) {
            case BACK_FROM_REVOKED -> changed(row, State.VALID, asOf.minusDays(10));
            case SUSPENDED_AFTER_CANCELLATION -> changed(row, State.SUSPENDED, asOf.minusDays(12));
            case CHANGE_OUT_OF_ORDER ->
                changed(
                        row,
                        State.SUSPENDED,
                        Exports.changeOn(certificate, before).on().minusDays(9));
            default -> {
                row.put(
                        "证书到期日期",
                        LocalDate.parse(row.get("证书到期日期")).plusDays(400).toString());
                return new Entry(badness, List.of(RegisterRow.of(certificate, asOf), row), 2);
            }
        }
        return new Entry(badness, List.of(row), 1);
    }

    private static boolean fits(Badness badness, Certificate certificate, LocalDate before) {
        State state = Exports.stateOn(certificate, before);
        StateChange change = Exports.changeOn(certificate, before);
        return switch (badness) {
            case BACK_FROM_REVOKED -> state == State.REVOKED;
            case SUSPENDED_AFTER_CANCELLATION -> state == State.CANCELLED;
            case CHANGE_OUT_OF_ORDER -> state == State.VALID && change != null;
            default -> state == State.VALID && certificate.terms().size() == 1;
        };
    }

    private static void changed(Map<String, String> row, State state, LocalDate day) {
        row.put("证书状态", state.label());
        row.put("变更日期", day.toString());
    }
}
