/** Works out anew what is derived from the facts about an object, as soon as one of them has changed. */
package cn.jiangmen.quality.supervision.subjects;
