; SPDX-License-Identifier: Apache-2.0
; earley: recognises a sentence of an ambiguous grammar by Earley's algorithm; association lists and records.
; The grammar is S -> S S | a. Row: result, length of the sentence, times.
(import (scheme base) (scheme write) (scheme process-context) (scheme time))

(define rows '((test 35 4 1) (warm 3843 60 1) (full 3843 60 200)))

(define grammar '((start (s)) (s (s s) (a))))

; Earley's items: the rule's left side, what is still to come of its right side, and where it began.
(define-record-type item
  (make-item left rest origin)
  item?
  (left item-left)
  (rest item-rest)
  (origin item-origin))

(define (same-item? a b)
  (and (eq? (item-left a) (item-left b))
       (= (item-origin a) (item-origin b))
       (eq? (item-rest a) (item-rest b))))

(define (known? new items)
  (and (pair? items)
       (or (same-item? new (car items))
           (known? new (cdr items)))))

; a state set: the items, and of them those to be looked at
(define-record-type state
  (make-state items agenda)
  state?
  (items state-items set-state-items!)
  (agenda state-agenda set-state-agenda!))

(define (add! state left rest origin)
  (let ((new (make-item left rest origin)))
    (if (not (known? new (state-items state)))
        (begin
          (set-state-items! state (cons new (state-items state)))
          (set-state-agenda! state (cons new (state-agenda state)))))))

(define (predict! state name position)
  (for-each (lambda (right) (add! state name right position))
            (cdr (assq name grammar))))

(define (complete! state done states)
  (for-each (lambda (waiting)
              (let ((rest (item-rest waiting)))
                (if (and (pair? rest) (eq? (car rest) (item-left done)))
                    (add! state (item-left waiting) (cdr rest) (item-origin waiting)))))
            (state-items (vector-ref states (item-origin done)))))

(define (step! item position states word)
  (let ((state (vector-ref states position)) (rest (item-rest item)))
    (cond ((null? rest) (complete! state item states))
          ((assq (car rest) grammar) (predict! state (car rest) position))
          ((eq? (car rest) word)
           (add! (vector-ref states (+ position 1)) (item-left item) (cdr rest) (item-origin item))))))

(define (fill! position states word)
  (let* ((state (vector-ref states position)) (agenda (state-agenda state)))
    (if (pair? agenda)
        (begin
          (set-state-agenda! state (cdr agenda))
          (step! (car agenda) position states word)
          (fill! position states word)))))

; the number of items in all state sets
(define (recognise sentence)
  (let* ((n (length sentence)) (states (make-vector (+ n 2) #f)))
    (do ((i 0 (+ i 1))) ((= i (+ n 2)))
      (vector-set! states i (make-state '() '())))
    (predict! (vector-ref states 0) 'start 0)
    (let loop ((position 0) (words sentence))
      (fill! position states (if (pair? words) (car words) 'end))
      (if (pair? words)
          (loop (+ position 1) (cdr words))))
    (let loop ((i 0) (sum 0))
      (if (> i n)
          sum
          (loop (+ i 1) (+ sum (length (state-items (vector-ref states i)))))))))

(define (run n times)
  (let ((result (recognise (make-list n 'a))))
    (if (= times 1)
        result
        (run n (- times 1)))))

(include "main.scm")
