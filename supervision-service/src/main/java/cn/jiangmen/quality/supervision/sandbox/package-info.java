/**
 * A place where another team tries its side of the contract with the credit platform: the clock can be moved, so that years
 * pass in a minute, and whole lives of records are played step by step. Everything in it answers 404 unless the service is
 * started as a sandbox.
 */
package cn.jiangmen.quality.supervision.sandbox;
