/** Events that could not be applied: what a replay would change, the replay itself, and the decision to discard, each on record. */
package cn.jiangmen.quality.target.parked;
