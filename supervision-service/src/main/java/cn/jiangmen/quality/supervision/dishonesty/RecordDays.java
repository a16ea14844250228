package cn.jiangmen.quality.supervision.dishonesty;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * The legal days of a record.
 *
 * @param listedOn first day of the present period
 * @param earliestRepairOn first day on which it may be ended early
 * @param latestEndOn first day on which it is off at the latest
 * @param restrictedUntil first day after the longest restriction by law, or null
 * @param endedOn first day off, or null
 * @param annulledOn the day on which it was annulled: it should never have been; or null
 * @param stoppedOn the day on which publicity and measures were seen to have stopped, or null
 */
@Embeddable
public record RecordDays(
        LocalDate listedOn,
        LocalDate earliestRepairOn,
        LocalDate latestEndOn,
        LocalDate restrictedUntil,
        LocalDate publishedOn,
        LocalDate appliedOn,
        LocalDate acceptedOn,
        LocalDate endedOn,
        LocalDate annulledOn,
        LocalDate stoppedOn) {

    static RecordDays begin(LocalDate listedOn, Periods periods, LocalDate restrictedUntil) {
        return new RecordDays(
                listedOn,
                periods.earliestRepairOn(),
                periods.latestEndOn(),
                restrictedUntil,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** The days after an act; the state has been looked at before. */
    RecordDays after(RecordAct act, LocalDate on) {
        return switch (act) {
            case LISTED, RECORDED, CORRECTED, RESTORED -> this;
            case PUBLISHED -> published(on);
            case REPAIR_APPLIED -> {
                notBefore("applied_on", on, listedOn);
                requireBeforeEnd(on);
                yield repair(on, null, endedOn);
            }
            case REPAIR_ACCEPTED -> {
                notBefore("accepted_on", on, appliedOn);
                requireBeforeEnd(on);
                requireEarliest(appliedOn);
                yield repair(appliedOn, on, endedOn);
            }
            case REPAIR_NOT_ACCEPTED -> {
                notBefore("decided_on", on, appliedOn);
                yield repair(null, null, endedOn);
            }
            case REPAIR_REFUSED -> {
                notBefore("decided_on", on, acceptedOn);
                yield repair(null, null, endedOn);
            }
            case REPAIRED -> {
                notBefore("decided_on", on, acceptedOn);
                requireBeforeEnd(on);
                yield repair(appliedOn, acceptedOn, on);
            }
            case EXPIRED -> repair(appliedOn, acceptedOn, latestEndOn);
            case ANNULLED -> {
                notBefore("annulled_on", on, listedOn);
                yield annulled(on);
            }
            case STOPPED -> stopped(on);
        };
    }

    RecordDays restored(LocalDate on, Periods periods) {
        notBefore("restored_on", on, endedOn);
        return begin(on, periods, restrictedUntil);
    }

    /** With the periods of another first day. */
    RecordDays moved(LocalDate newStart, Periods periods) {
        return new RecordDays(
                newStart,
                periods.earliestRepairOn(),
                periods.latestEndOn(),
                restrictedUntil,
                publishedOn,
                appliedOn,
                acceptedOn,
                endedOn,
                annulledOn,
                stoppedOn);
    }

    private RecordDays published(LocalDate on) {
        notBefore("published_on", on, listedOn);
        requireBeforeEnd(on);
        if (publishedOn != null) {
            throw new RecordRefused.AlreadyPublished(publishedOn);
        }
        return copy(on, appliedOn, acceptedOn, endedOn, stoppedOn);
    }

    private RecordDays stopped(LocalDate on) {
        notBefore("stopped_on", on, annulledOn == null ? endedOn : annulledOn);
        if (stoppedOn != null) {
            throw new RecordRefused.AlreadyStopped(stoppedOn);
        }
        return copy(publishedOn, appliedOn, acceptedOn, endedOn, on);
    }

    private RecordDays repair(LocalDate applied, LocalDate accepted, LocalDate ended) {
        return copy(publishedOn, applied, accepted, ended, stoppedOn);
    }

    /** What had ended before stays ended on its day; it must be seen again that nothing is shown any more. */
    private RecordDays annulled(LocalDate on) {
        return new RecordDays(
                listedOn,
                earliestRepairOn,
                latestEndOn,
                restrictedUntil,
                publishedOn,
                appliedOn,
                acceptedOn,
                endedOn == null ? on : endedOn,
                on,
                null);
    }

    private RecordDays copy(
            LocalDate published, LocalDate applied, LocalDate accepted, LocalDate ended, LocalDate stopped) {
        return new RecordDays(
                listedOn,
                earliestRepairOn,
                latestEndOn,
                restrictedUntil,
                published,
                applied,
                accepted,
                ended,
                annulledOn,
                stopped);
    }

    private void requireEarliest(LocalDate on) {
        if (on.isBefore(earliestRepairOn)) {
            throw new RecordRefused.RepairTooEarly(earliestRepairOn);
        }
    }

    private void requireBeforeEnd(LocalDate on) {
        if (!on.isBefore(latestEndOn)) {
            throw new RecordRefused.PeriodOver(latestEndOn);
        }
    }

    private static void notBefore(String field, LocalDate day, LocalDate earliest) {
        if (day.isBefore(earliest)) {
            throw new RuleRefused.OutOfOrder(field, day, earliest);
        }
    }
}
