/** The plan's numbers on a day: read from the steps, kept ready for today, and told to whoever listens. */
package cn.jiangmen.quality.target.progress;
