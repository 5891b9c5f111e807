; SPDX-License-Identifier: Apache-2.0
(import (scheme base) (scheme char) (srfi 64))
(test-begin "6.10 Control features")

(test-eqv #t (procedure? car))
(test-eqv #f (procedure? 'car))
(test-eqv #t (procedure? (lambda (x) (* x x))))
(test-eqv #f (procedure? '(lambda (x) (* x x))))
(test-eqv #t (call-with-current-continuation procedure?))
(test-eqv #t (procedure? (make-parameter 1)))

; apply
(test-eqv 7 (apply + (list 3 4)))
(define compose (lambda (f g) (lambda args (f (apply g args)))))
(test-eqv 30 ((compose (lambda (n) (* n 2)) *) 3 5))
(test-equal '(1 2 3 4) (apply list 1 2 '(3 4)))
(test-equal '() (apply list '()))
(test-eqv 10 (apply apply (list + (list 1 2 3 4))))
(test-eqv "a thousand arguments" 499500 (apply + (let loop ((i 999) (l '())) (if (< i 0) l (loop (- i 1) (cons i l))))))
(test-error "the last argument must be a list" error-object? (apply + 1 2))
(test-error error-object? (apply + '(1 . 2)))
(test-equal "the list is copied" '(1 2 3)
  (let ((given (list 1 2 3))) (apply (lambda all (set-car! all 9)) given) given))

; map
(test-equal '(b e h) (map cadr '((a b) (d e) (g h))))
(test-equal '(1 4 27 256 3125) (map (lambda (n) (expt n n)) '(1 2 3 4 5)))
(test-equal '(5 7 9) (map + '(1 2 3) '(4 5 6)))
(test-equal "the shortest list counts" '(11 22) (map + '(1 2) '(10 20 30)))
(test-equal "three lists" '(12 15 18) (map + '(1 2 3) '(4 5 6) '(7 8 9)))
(test-equal '() (map car '()))
(test-equal '() (map + '(1 2) '()))
(test-equal "one list may be circular" '(1 2 1)
  (map (lambda (a b) b) '(x y z) (let ((c (list 1 2))) (set-cdr! (cdr c) c) c)))
(test-eqv "a long list" 100000 (length (map (lambda (x) x) (make-list 100000 1))))
(test-error "no list" error-object? (map car 5))
(test-error "no procedure" error-object? (map 5 '(1 2)))

; string-map and vector-map are in 6.7 and 6.8
(test-equal #(0 1 4 9 16)
  (let ((v (make-vector 5)))
    (for-each (lambda (i) (vector-set! v i (* i i))) '(0 1 2 3 4))
    v))
(test-equal "for-each goes from left to right" '(3 2 1)
  (let ((seen '())) (for-each (lambda (x) (set! seen (cons x seen))) '(1 2 3)) seen))
(test-equal "for-each with two lists" '((2 b) (1 a))
  (let ((seen '())) (for-each (lambda (x y) (set! seen (cons (list x y) seen))) '(1 2 3) '(a b)) seen))
(test-error "no list" error-object? (for-each car 5))

; call-with-current-continuation
(test-eqv -3
  (call-with-current-continuation
   (lambda (exit)
     (for-each (lambda (x) (if (negative? x) (exit x))) '(54 0 37 -3 245 19))
     #t)))
(define list-length
  (lambda (obj)
    (call-with-current-continuation
     (lambda (return)
       (letrec ((r (lambda (obj)
                     (cond ((null? obj) 0)
                           ((pair? obj) (+ (r (cdr obj)) 1))
                           (else (return #f))))))
         (r obj))))))
(test-eqv 4 (list-length '(1 2 3 4)))
(test-eqv #f (list-length '(a b . c)))
(test-eqv "its value when it is not used" 5 (call/cc (lambda (k) 5)))
(test-assert "call/cc is the short name" (procedure? call/cc))
(test-error error-object? (call/cc 5))

; values
(test-equal '(4 5) (call-with-values (lambda () (values 4 5)) list))
(test-eqv 5 (call-with-values (lambda () (values 4 5)) (lambda (a b) b)))
(test-eqv -1 (call-with-values * -))
(test-equal '() (call-with-values (lambda () (values)) list))
(test-equal '(1) (call-with-values (lambda () 1) list))
(test-equal "a continuation takes several values" '(1 2 3)
  (call-with-values (lambda () (call/cc (lambda (k) (k 1 2 3)))) list))
(test-eqv "values of one value is that value" 3 (+ 1 (values 2)))
(test-error "too many values for the receiver" error-object?
  (call-with-values (lambda () (values 1 2)) (lambda (a) a)))
(test-eqv "in a begin the number of values does not matter" 3 (begin (values 1 2) 3))
(test-eqv "also none" 3 (begin (values) 3))

; dynamic-wind
(test-equal '(connect talk1 disconnect connect talk2 disconnect)
  (let ((path '()) (c #f))
    (let ((add (lambda (s) (set! path (cons s path)))))
      (dynamic-wind
       (lambda () (add 'connect))
       (lambda () (add (call-with-current-continuation (lambda (c0) (set! c c0) 'talk1))))
       (lambda () (add 'disconnect)))
      (if (< (length path) 4)
          (c 'talk2)
          (reverse path)))))
(test-eqv "its value is that of the thunk" 2 (dynamic-wind (lambda () 1) (lambda () 2) (lambda () 3)))
(test-equal "also several values" '(1 2)
  (call-with-values (lambda () (dynamic-wind list (lambda () (values 1 2)) list)) list))
(define (traced procedure)
  (let ((log '()))
    (procedure (lambda (x) (set! log (cons x log))))
    (reverse log)))
(test-equal "an escape runs the after thunks from the inside out"
  '(in1 in2 body out2 out1 end)
  (traced (lambda (add)
            (call/cc
             (lambda (k)
               (dynamic-wind
                (lambda () (add 'in1))
                (lambda ()
                  (dynamic-wind
                   (lambda () (add 'in2))
                   (lambda () (add 'body) (k 1) (add 'never))
                   (lambda () (add 'out2))))
                (lambda () (add 'out1)))))
            (add 'end))))
(test-equal "re-entry runs the before thunks from the outside in"
  '(in1 in2 out2 out1 in1 in2 again out2 out1)
  (traced (lambda (add)
            (let ((k #f) (turn 0))
              (dynamic-wind
               (lambda () (add 'in1))
               (lambda ()
                 (dynamic-wind
                  (lambda () (add 'in2))
                  (lambda () (call/cc (lambda (c) (set! k c))) (if (= turn 1) (add 'again)))
                  (lambda () (add 'out2))))
               (lambda () (add 'out1)))
              (set! turn (+ turn 1))
              (if (= turn 1) (k #f))))))
(test-equal "jumps between two winds leave what they have in common alone"
  '(in a-in a a-out b-in b b-out a-in a2 a-out b-in b b-out out)
  (traced (lambda (add)
            (let ((k #f) (turn 0))
              (dynamic-wind
               (lambda () (add 'in))
               (lambda ()
                 (dynamic-wind
                  (lambda () (add 'a-in))
                  (lambda () (add (call/cc (lambda (c) (set! k c) 'a))))
                  (lambda () (add 'a-out)))
                 (dynamic-wind
                  (lambda () (add 'b-in))
                  (lambda () (add 'b))
                  (lambda () (add 'b-out)))
                 (set! turn (+ turn 1))
                 (if (= turn 1) (k 'a2)))
               (lambda () (add 'out)))))))
(test-equal "an escape from a before thunk: nothing inside runs" '(before end)
  (traced (lambda (add)
            (call/cc
             (lambda (k)
               (dynamic-wind
                (lambda () (add 'before) (k 1))
                (lambda () (add 'body))
                (lambda () (add 'after)))))
            (add 'end))))
(test-equal "an escape from an after thunk: it does not run again" '(before body after end)
  (traced (lambda (add)
            (call/cc
             (lambda (k)
               (dynamic-wind
                (lambda () (add 'before))
                (lambda () (add 'body))
                (lambda () (add 'after) (k 1)))))
            (add 'end))))
(test-equal "the after thunk of an escape may escape elsewhere" '(in body out outer)
  (traced (lambda (add)
            (call/cc
             (lambda (outer)
               (call/cc
                (lambda (inner)
                  (dynamic-wind
                   (lambda () (add 'in))
                   (lambda () (add 'body) (inner 1))
                   (lambda () (add 'out) (outer 1)))))
               (add 'inner)))
            (add 'outer))))
(test-equal "winds inside of a before thunk" '(in-before b out-before body after)
  (traced (lambda (add)
            (dynamic-wind
             (lambda ()
               (dynamic-wind (lambda () (add 'in-before)) (lambda () (add 'b)) (lambda () (add 'out-before))))
             (lambda () (add 'body))
             (lambda () (add 'after))))))
(test-equal "an exception runs the after thunks" '(in out caught)
  (traced (lambda (add)
            (guard (e (#t (add 'caught)))
              (dynamic-wind
               (lambda () (add 'in))
               (lambda () (raise 'x))
               (lambda () (add 'out)))))))

(test-end)
