/** The HTTP edge: the numbers, their series and stream, and the proof of the ledger. */
package cn.jiangmen.quality.target.rest;
