/**
 * Freezes the official figures of a year, and keeps what is found out later beside them.
 *
 * <p>Words: a <em>seal</em> (封账) holds every figure of a plan on the day a year's targets were due; an <em>adjustment</em>
 * (调整) is a correction that was recorded beside a seal. Both are entries of one chain: each has the hash of the one before
 * it inside, so none can be changed, removed or put in between without it being found.
 */
package cn.jiangmen.quality.target.seal;
