package cn.jiangmen.quality.supervision.tasks;

import java.time.LocalDate;
import java.util.List;

/** A command on a plan or a task that breaks a rule; each rule has its own name, which reaches the caller as a problem type. */
public abstract sealed class TaskRefused extends RuntimeException {
    private TaskRefused(String rule) {
        super(rule, null, false, false);
    }

    /** No plan has the id. */
    public static final class PlanNotFound extends TaskRefused {
        public final String id;

        PlanNotFound(String id) {
            super("plan not found");
            this.id = id;
        }
    }

    /** The plan is adopted already. */
    public static final class PlanAdopted extends TaskRefused {
        public final LocalDate on;

        PlanAdopted(LocalDate on) {
            super("plan adopted");
            this.on = on;
        }
    }

    /** Tasks are made from adopted plans only. */
    public static final class PlanNotAdopted extends TaskRefused {
        PlanNotAdopted() {
            super("plan not adopted");
        }
    }

    /** What is given is the plan as it is. */
    public static final class PlanUnchanged extends TaskRefused {
        PlanUnchanged() {
            super("plan unchanged");
        }
    }

    /** A line that tasks were made from stays as it is. */
    public static final class LineInUse extends TaskRefused {
        public final int line;

        LineInUse(int line) {
            super("line in use");
            this.line = line;
        }
    }

    /** The plan has no such line. */
    public static final class LineUnknown extends TaskRefused {
        public final int line;

        LineUnknown(int line) {
            super("line unknown");
            this.line = line;
        }
    }

    /** The months of a line run forwards. */
    public static final class MonthsBackwards extends TaskRefused {
        public final int from;
        public final int to;

        MonthsBackwards(int from, int to) {
            super("months backwards");
            this.from = from;
            this.to = to;
        }
    }

    /** A task states what is checked itself, or takes it from a line of a plan, but not both. */
    public static final class PlanOrTerms extends TaskRefused {
        PlanOrTerms() {
            super("plan or terms");
        }
    }

    /** A lower risk is not looked at more often than a higher one. */
    public static final class RatiosNotRising extends TaskRefused {
        RatiosNotRising() {
            super("ratios not rising");
        }
    }

    /** Nothing would ever be drawn. */
    public static final class NothingToDraw extends TaskRefused {
        NothingToDraw() {
            super("nothing to draw");
        }
    }

    /** An item is not on the list on the days of the checks. */
    public static final class ItemNotListed extends TaskRefused {
        public final String code;

        ItemNotListed(String code) {
            super("item not listed");
            this.code = code;
        }
    }

    /** Items of one visit are checked at the same kind of object. */
    public static final class ItemsDiffer extends TaskRefused {
        ItemsDiffer() {
            super("items differ");
        }
    }

    /** The days of the checks run forwards. */
    public static final class DaysBackwards extends TaskRefused {
        public final LocalDate from;
        public final LocalDate to;

        DaysBackwards(LocalDate from, LocalDate to) {
            super("days backwards");
            this.from = from;
            this.to = to;
        }
    }

    /** No task has the id. */
    public static final class NotFound extends TaskRefused {
        public final String id;

        NotFound(String id) {
            super("task not found");
            this.id = id;
        }
    }

    /** The act does not fit the state that the task is in. */
    public static final class WrongState extends TaskRefused {
        public final TaskStatus is;
        public final TaskStatus needed;

        WrongState(TaskStatus is, TaskStatus needed) {
            super("wrong state");
            this.is = is;
            this.needed = needed;
        }
    }

    /** The register has no object that fits. */
    public static final class PopulationEmpty extends TaskRefused {
        public final int excluded;

        PopulationEmpty(int excluded) {
            super("population empty");
            this.excluded = excluded;
        }
    }

    /** Fewer inspectors may be sent than an object needs. */
    public static final class TooFewInspectors extends TaskRefused {
        public final int have;
        public final int needed;

        TooFewInspectors(int have, int needed) {
            super("too few inspectors");
            this.have = have;
            this.needed = needed;
        }
    }

    /** Nobody of the pool is left who may go to an object. */
    public static final class NobodyLeft extends TaskRefused {
        public final String objectId;

        NobodyLeft(String objectId) {
            super("nobody left");
            this.objectId = objectId;
        }
    }

    /** What was frozen is not what was hashed: the draw is not made on it. */
    public static final class Tampered extends TaskRefused {
        public final String what;

        Tampered(String what) {
            super("tampered");
            this.what = what;
        }
    }

    /** The object was not drawn in this task. */
    public static final class NotDrawn extends TaskRefused {
        public final String objectId;

        NotDrawn(String objectId) {
            super("not drawn");
            this.objectId = objectId;
        }
    }

    /** The inspector is not assigned to the object. */
    public static final class NotAssigned extends TaskRefused {
        public final String inspectorId;

        NotAssigned(String inspectorId) {
            super("not assigned");
            this.inspectorId = inspectorId;
        }
    }

    /** Who has checked an object is not replaced any more. */
    public static final class AlreadyChecked extends TaskRefused {
        public final String objectId;

        AlreadyChecked(String objectId) {
            super("already checked");
            this.objectId = objectId;
        }
    }

    /** The item is not one of the task. */
    public static final class ItemNotInTask extends TaskRefused {
        public final String code;

        ItemNotInTask(String code) {
            super("item not in task");
            this.code = code;
        }
    }

    /** The item has its result; it is changed by a correction of the inspection. */
    public static final class ResultGiven extends TaskRefused {
        public final String code;

        ResultGiven(String code) {
            super("result given");
            this.code = code;
        }
    }

    /** Nothing is checked before it is drawn. */
    public static final class CheckedBeforeDrawn extends TaskRefused {
        public final LocalDate on;
        public final LocalDate drawnOn;

        CheckedBeforeDrawn(LocalDate on, LocalDate drawnOn) {
            super("checked before drawn");
            this.on = on;
            this.drawnOn = drawnOn;
        }
    }

    /** The county of the object is not known, so the caller has to say where it was checked. */
    public static final class CountyNeeded extends TaskRefused {
        public final String objectId;

        CountyNeeded(String objectId) {
            super("county needed");
            this.objectId = objectId;
        }
    }

    /** A task ends when every item of every object has its result. */
    public static final class ResultsMissing extends TaskRefused {
        public final int missing;
        public final List<String> objectIds;

        ResultsMissing(int missing, List<String> objectIds) {
            super("results missing");
            this.missing = missing;
            this.objectIds = objectIds;
        }
    }

    /** A task with results is not cancelled. */
    public static final class HasResults extends TaskRefused {
        HasResults() {
            super("has results");
        }
    }
}
