package cn.jiangmen.quality.target.proof;

/** What the proof refuses. */
public abstract sealed class ProofRefused extends RuntimeException {
    private ProofRefused(String message) {
        super(message, null, false, false);
    }

    /** There was no such round. */
    public static final class UnknownRound extends ProofRefused {
        public UnknownRound() {
            super("unknown round of the proof");
        }
    }
}
