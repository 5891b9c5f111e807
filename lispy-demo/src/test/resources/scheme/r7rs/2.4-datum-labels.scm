; SPDX-License-Identifier: Apache-2.0
(import (scheme base) (scheme write) (scheme read) (scheme cxr) (srfi 64))
(test-begin "2.4 Datum labels")

(define (text-of writer object)
  (let ((port (open-output-string)))
    (writer object port)
    (get-output-string port)))
(define (parse text) (read (open-input-string text)))

; Literals
(define shared '(#0=(1 2) #0#))
(define circle '#0=(a b . #0#))
(define car-circle '#1=(#1# . end))
(define vector-circle '#2=#(1 #2#))
(define crossed '#0=(#1=(1 . #0#) . #1#))
(define shared-string '(#0="shared" #0#))
(test-equal "a shared part" '(#t (1 2)) (list (eq? (car shared) (cadr shared)) (car shared)))
(test-eqv "a circle" #t (eq? circle (cddr circle)))
(test-eqv "a circle through the car" #t (eq? car-circle (car car-circle)))
(test-eqv "a circular vector" #t (eq? vector-circle (vector-ref vector-circle 1)))
(test-equal "a label on a string" '("shared" #t)
  (list (car shared-string) (eq? (car shared-string) (cadr shared-string))))
(test-eqv "two labels, one inside of the other" #t
  (and (eq? (car crossed) (cdr crossed)) (eq? crossed (cdar crossed))))
(test-eqv "a circle in the operand of a macro" 'b (cadr '#0=(a b . #0#)))

; Reading
(test-eqv "read knows labels" #t (let ((x (parse "#0=(1 #0#)"))) (eq? x (cadr x))))
(test-eqv "labels may be any number" #t (let ((x (parse "(#42=(1) #42#)"))) (eq? (car x) (cadr x))))
(test-eqv "a label in a later part" #t (let ((x (parse "(#0=(1) (2 #(3 #0#)))"))) (eq? (car x) (vector-ref (cadr (cadr x)) 1))))
(test-error "a label that nothing has" read-error? (parse "(1 #7#)"))

; Equality
(define (circular . items)
  (let loop ((rest items))
    (if (null? (cdr rest))
        (begin (set-cdr! rest items) items)
        (loop (cdr rest)))))
(test-eqv "circular lists of the same shape are equal" #t (equal? (circular 'a 'b) (circular 'a 'b 'a 'b)))
(test-eqv "even if the circles are of other sizes" #t (equal? (circular 'a 'a 'a) (circular 'a 'a)))
(test-eqv "circular lists of other contents are not" #f (equal? (circular 'a 'b) (circular 'a 'c)))
(test-eqv "circular vectors" #t
  (let ((a (vector 1 #f)) (b (vector 1 #f)))
    (vector-set! a 1 a)
    (vector-set! b 1 b)
    (equal? a b)))
(test-eqv "a circular list is no list" #f (list? circle))
(test-error "it has no length" error-object? (length circle))

; Writing
(test-equal "a circular list" "#0=(a b . #0#)" (text-of write circle))
(test-equal "through the car" "#0=(#0# . end)" (text-of write car-circle))
(test-equal "a circular vector" "#0=#(1 #0#)" (text-of write vector-circle))
(test-equal "display labels circles as well" "#0=(x . #0#)" (text-of display (circular "x")))
(test-equal "write labels no more than it must" "((1 2) (1 2))" (text-of write shared))
(test-equal "write-shared labels all that is shared" "(#0=(1 2) #0#)" (text-of write-shared shared))
(test-equal "in the order of appearance" "(#0=(1) #1=(2) #1# #0#)"
  (let ((a (list 1)) (b (list 2))) (text-of write-shared (list a b b a))))
(test-equal "write-simple labels nothing" "((1 2) (1 2))" (text-of write-simple shared))
(test-equal "a circle in a tail" "(0 . #0=(1 2 . #0#))" (text-of write (cons 0 (circular 1 2))))
(test-eqv "what was written can be read" #t
  (let ((x (parse (text-of write (parse "#0=(a (b . #0#) #(c #0#))"))))) (eq? x (cdadr x))))

(test-end)
