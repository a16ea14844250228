package cn.jiangmen.quality.supervision.web.rest;

/** What is wrong with a field of the form, as a sentence beside it. */
record Fault(String field, String zh, String en) {}
