package cn.jiangmen.quality.supervision.penalties;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Set;

/** The publication of a penalty on one channel: due by its clock or left out, shown, corrected, taken down, ended. */
@Embeddable
public class Publication {
    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    private PublicationStatus status;

    private String clock;
    private LocalDate clockFrom;
    private String exclusion;
    private String basis;
    private String period;
    private LocalDate publishedOn;
    private LocalDate endsOn;
    private String reference;
    private LocalDate earlyAppliedOn;
    private LocalDate earlyDecidedOn;
    private Boolean earlyGranted;
    private LocalDate endedOn;

    @Enumerated(EnumType.STRING)
    private EndReason endReason;

    private String doneBy;

    protected Publication() {}

    Publication(Channel channel, LocalDate decidedOn, PublicationRules.Exclusion left) {
        this.channel = channel;
        decided(decidedOn, left);
    }

    /** The decision as it now reads: what is not published yet is left out or due by its rules; what an officer decided stands. */
    void decided(LocalDate decidedOn, PublicationRules.Exclusion left) {
        if (status == PublicationStatus.EXCLUDED && !PublicationRules.Exclusion.CONDITIONS.contains(exclusion)) {
            return;
        }
        if (status != null && status != PublicationStatus.DUE && status != PublicationStatus.EXCLUDED) {
            return;
        }
        status = left == null ? PublicationStatus.DUE : PublicationStatus.EXCLUDED;
        exclusion = left == null ? null : left.condition();
        basis = left == null ? basis : left.instrument();
        run(left == null ? channel.clock() : null, left == null ? decidedOn : null);
    }

    void publish(LocalDate on, String told, LocalDate end, String number, String by) {
        require(PublicationStatus.DUE);
        show(on, end, by);
        period = told;
        reference = number;
    }

    void exclude(String reason, String legalBasis, String by) {
        require(PublicationStatus.DUE);
        status = PublicationStatus.EXCLUDED;
        exclusion = reason;
        basis = legalBasis;
        doneBy = by;
        run(null, null);
    }

    /** Takes in what was left out; its clock begins anew on the day on which that is decided. */
    void include(LocalDate on, String legalBasis, String by) {
        require(PublicationStatus.EXCLUDED);
        status = PublicationStatus.DUE;
        exclusion = null;
        basis = legalBasis;
        doneBy = by;
        run(channel.clock(), on);
    }

    /** What is shown is wrong since this day. */
    void corrected(LocalDate on) {
        if (status == PublicationStatus.PUBLISHED) {
            status = PublicationStatus.CORRECTION_DUE;
            run("PENALTY_CORRECT", on);
        }
    }

    void republish(LocalDate end, String by) {
        require(PublicationStatus.CORRECTION_DUE);
        show(publishedOn, end, by);
    }

    /** The penalty is withdrawn since this day. */
    void withdrawn(LocalDate on) {
        switch (status) {
            case PUBLISHED, CORRECTION_DUE -> {
                status = PublicationStatus.WITHDRAWAL_DUE;
                run("PENALTY_WITHDRAW", on);
            }
            case DUE, EXCLUDED -> end(on, EndReason.WITHDRAWN, null);
            case WITHDRAWAL_DUE, ENDED -> {}
        }
    }

    void remove(LocalDate on, String by) {
        require(PublicationStatus.WITHDRAWAL_DUE);
        end(on, EndReason.WITHDRAWN, by);
    }

    void applyEarly(LocalDate on, String by) {
        require(PublicationStatus.PUBLISHED);
        if (earlyAppliedOn != null && earlyDecidedOn == null) {
            throw new PenaltyRefused.EarlyStopPending(earlyAppliedOn);
        }
        earlyAppliedOn = on;
        earlyDecidedOn = null;
        earlyGranted = null;
        doneBy = by;
    }

    void decideEarly(LocalDate on, boolean granted, String by) {
        require(PublicationStatus.PUBLISHED, PublicationStatus.CORRECTION_DUE);
        if (earlyAppliedOn == null || earlyDecidedOn != null) {
            throw new PenaltyRefused.NoEarlyStop();
        }
        if (on.isBefore(earlyAppliedOn)) {
            throw new PenaltyRefused.DayBefore(on, earlyAppliedOn);
        }
        earlyDecidedOn = on;
        earlyGranted = granted;
        doneBy = by;
        if (granted) {
            end(on, EndReason.EARLY_STOP, by);
        }
    }

    void repaired(LocalDate on, String number, String by) {
        require(PublicationStatus.PUBLISHED, PublicationStatus.CORRECTION_DUE);
        end(on, EndReason.CREDIT_REPAIR, by);
        reference = number;
    }

    /** Ends what has been shown for its whole period; tells whether there was anything to end. */
    boolean expire(LocalDate today) {
        boolean over = (status == PublicationStatus.PUBLISHED || status == PublicationStatus.CORRECTION_DUE)
                && !endsOn.isAfter(today);
        if (over) {
            end(endsOn, EndReason.EXPIRED, null);
        }
        return over;
    }

    public Channel channel() {
        return channel;
    }

    public PublicationStatus status() {
        return status;
    }

    /** The clock that runs now, or null. */
    public String clock() {
        return clock;
    }

    public LocalDate clockFrom() {
        return clockFrom;
    }

    public String exclusion() {
        return exclusion;
    }

    public String basis() {
        return basis;
    }

    public String period() {
        return period;
    }

    public LocalDate publishedOn() {
        return publishedOn;
    }

    /** The first day on which it is no longer shown. */
    public LocalDate endsOn() {
        return endsOn;
    }

    public String reference() {
        return reference;
    }

    public LocalDate earlyAppliedOn() {
        return earlyAppliedOn;
    }

    public LocalDate earlyDecidedOn() {
        return earlyDecidedOn;
    }

    public Boolean earlyGranted() {
        return earlyGranted;
    }

    public LocalDate endedOn() {
        return endedOn;
    }

    public EndReason endReason() {
        return endReason;
    }

    /** Who acted last, or null. */
    public String doneBy() {
        return doneBy;
    }

    private void show(LocalDate on, LocalDate end, String by) {
        if (!end.isAfter(on)) {
            throw new PenaltyRefused.PeriodOver(end);
        }
        status = PublicationStatus.PUBLISHED;
        publishedOn = on;
        endsOn = end;
        doneBy = by;
        run(null, null);
    }

    private void end(LocalDate on, EndReason reason, String by) {
        status = PublicationStatus.ENDED;
        endedOn = on;
        endReason = reason;
        doneBy = by;
        run(null, null);
    }

    private void run(String started, LocalDate from) {
        clock = started;
        clockFrom = from;
    }

    private void require(PublicationStatus... allowed) {
        if (!Set.of(allowed).contains(status)) {
            throw new PenaltyRefused.WrongPublicationStatus(status);
        }
    }
}
