package cn.jiangmen.quality.supervision.dishonesty;

/** A command on a proposal or a record that breaks a rule; each rule has its own name, which reaches the caller as a problem type. */
public abstract sealed class DishonestyRefused extends RuntimeException
        permits ProposalRefused, RecordRefused, RuleRefused {
    DishonestyRefused(String rule) {
        super(rule, null, false, false);
    }
}
