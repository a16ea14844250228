package cn.jiangmen.quality.supervision.credit;

import java.time.LocalDate;

/** What the contract with the credit platform does not allow; each rule reaches the caller as a problem type. */
public abstract sealed class CreditRefused extends RuntimeException {
    private CreditRefused(String rule) {
        super(rule, null, false, false);
    }

    /** No consumer has the code. */
    public static final class NoConsumer extends CreditRefused {
        public final String code;

        NoConsumer(String code) {
            super("no such consumer");
            this.code = code;
        }
    }

    /** The code stands for another consumer. */
    public static final class ConsumerCodeTaken extends CreditRefused {
        public final String code;

        ConsumerCodeTaken(String code) {
            super("consumer code taken");
            this.code = code;
        }
    }

    /** The consumer has ended its part. */
    public static final class ConsumerClosed extends CreditRefused {
        public final String code;

        ConsumerClosed(String code) {
            super("consumer closed");
            this.code = code;
        }
    }

    /** The reader says that it has more than was ever told. */
    public static final class AheadOfFeed extends CreditRefused {
        public final long asked;
        public final long last;

        AheadOfFeed(long asked, long last) {
            super("ahead of feed");
            this.asked = asked;
            this.last = last;
        }
    }

    /** Too long has passed since the snapshot was begun. */
    public static final class SnapshotOutdated extends CreditRefused {
        public final long at;

        SnapshotOutdated(long at) {
            super("snapshot outdated");
            this.at = at;
        }
    }

    /** What was loaded is not what the snapshot holds. */
    public static final class SnapshotDiffers extends CreditRefused {
        public final long count;
        public final String digest;

        SnapshotDiffers(long count, String digest) {
            super("snapshot differs");
            this.count = count;
            this.digest = digest;
        }
    }

    /** A day is named twice or lies ahead, or the days are too far apart. */
    public static final class DaysWrong extends CreditRefused {
        public final LocalDate day;
        public final String code;

        DaysWrong(LocalDate day, String code) {
            super("days wrong");
            this.day = day;
            this.code = code;
        }
    }

    /** No work item has the id. */
    public static final class NoWorkItem extends CreditRefused {
        public final String id;

        NoWorkItem(String id) {
            super("no such work item");
            this.id = id;
        }
    }

    /** The work item is settled. */
    public static final class WorkItemClosed extends CreditRefused {
        public final WorkItem.State state;

        WorkItemClosed(WorkItem.State state) {
            super("work item closed");
            this.state = state;
        }
    }

    /** The consumer is told by no webhook. */
    public static final class NoWebhook extends CreditRefused {
        public final String consumer;

        NoWebhook(String consumer) {
            super("no webhook");
            this.consumer = consumer;
        }
    }

    /** No address that may be called. */
    public static final class AddressRefused extends CreditRefused {
        public final String url;

        AddressRefused(String url) {
            super("address refused");
            this.url = url;
        }
    }

    /** The day is not over, or lies before the first entry. */
    public static final class NoPackage extends CreditRefused {
        public final LocalDate day;

        NoPackage(LocalDate day) {
            super("no package");
            this.day = day;
        }
    }

    /** A rejection without a code, or a code without a rejection. */
    public static final class CodeMisplaced extends CreditRefused {
        public final long sequence;

        CodeMisplaced(long sequence) {
            super("code misplaced");
            this.sequence = sequence;
        }
    }
}
