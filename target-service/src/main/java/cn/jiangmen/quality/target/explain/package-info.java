/** Why a number is what it is: the rows that are counted and those that are not, and what moved it, down to the event. */
package cn.jiangmen.quality.target.explain;
