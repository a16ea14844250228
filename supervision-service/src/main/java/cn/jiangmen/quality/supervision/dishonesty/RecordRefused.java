package cn.jiangmen.quality.supervision.dishonesty;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A command on a record that breaks a rule of its life. */
public abstract sealed class RecordRefused extends DishonestyRefused {
    private RecordRefused(String rule) {
        super(rule);
    }

    /** No record has the id. */
    public static final class RecordNotFound extends RecordRefused {
        public final String id;

        RecordNotFound(String id) {
            super("record not found");
            this.id = id;
        }
    }

    /** The penalty that is named is not there. */
    public static final class PenaltyUnknown extends RecordRefused {
        public final String id;

        PenaltyUnknown(String id) {
            super("penalty unknown");
            this.id = id;
        }
    }

    /** The penalty was withdrawn, so nothing can rest on it. */
    public static final class PenaltyNotStanding extends RecordRefused {
        public final String decisionNumber;

        PenaltyNotStanding(String decisionNumber) {
            super("penalty not standing");
            this.decisionNumber = decisionNumber;
        }
    }

    /** Another listing that stands has the decision number. */
    public static final class DecisionNumberTaken extends RecordRefused {
        public final String number;

        DecisionNumberTaken(String number) {
            super("decision number taken");
            this.number = number;
        }
    }

    /** The credit platform is not to be told of the penalty: it was left out by rule or by decision. */
    public static final class PublicationExcluded extends RecordRefused {
        public final String decisionNumber;
        public final String exclusion;

        PublicationExcluded(String decisionNumber, String exclusion) {
            super("publication excluded");
            this.decisionNumber = decisionNumber;
            this.exclusion = exclusion;
        }
    }

    /** The penalty has a record of this kind that stands. */
    public static final class AlreadyRecorded extends RecordRefused {
        public final String decisionNumber;

        AlreadyRecorded(String decisionNumber) {
            super("already recorded");
            this.decisionNumber = decisionNumber;
        }
    }

    /** The longest period was over before the act. */
    public static final class PeriodOver extends RecordRefused {
        public final LocalDate end;

        PeriodOver(LocalDate end) {
            super("period over");
            this.end = end;
        }
    }

    /** A grade other than the rule's needs a reason. */
    public static final class GradeUnexplained extends RecordRefused {
        public final Grade byRule;

        GradeUnexplained(Grade byRule) {
            super("grade unexplained");
            this.byRule = byRule;
        }
    }

    /** The shortest period is not over. */
    public static final class RepairTooEarly extends RecordRefused {
        public final LocalDate earliest;

        RepairTooEarly(LocalDate earliest) {
            super("repair too early");
            this.earliest = earliest;
        }
    }

    /** Something stands against the repair. */
    public static final class RepairObstructed extends RecordRefused {
        public final List<String> obstacles;

        RepairObstructed(List<String> obstacles) {
            super("repair obstructed");
            this.obstacles = obstacles;
        }
    }

    /** The record is published. */
    public static final class AlreadyPublished extends RecordRefused {
        public final LocalDate since;

        AlreadyPublished(LocalDate since) {
            super("already published");
            this.since = since;
        }
    }

    /** Publicity and measures were stopped. */
    public static final class AlreadyStopped extends RecordRefused {
        public final LocalDate since;

        AlreadyStopped(LocalDate since) {
            super("already stopped");
            this.since = since;
        }
    }

    /** The correction says what is recorded already. */
    public static final class NothingToCorrect extends RecordRefused {
        NothingToCorrect() {
            super("nothing to correct");
        }
    }

    /** The record has no such entry. */
    public static final class EntryUnknown extends RecordRefused {
        public final UUID id;

        EntryUnknown(UUID id) {
            super("entry unknown");
            this.id = id;
        }
    }
}
