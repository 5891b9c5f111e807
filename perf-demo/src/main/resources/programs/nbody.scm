; SPDX-License-Identifier: Apache-2.0
; nbody: five bodies pull at each other; many floating-point variables alive at once, in records.
; It stands for nucleic, whose tables of molecules would be 3,000 lines. Row: result, steps.
(import (scheme base) (scheme inexact) (scheme write) (scheme process-context) (scheme time))

(define rows '((test -185631 10) (warm -185631 20000) (full -185631 2000000)))

(define-record-type body
  (make-body x y z vx vy vz mass)
  body?
  (x body-x set-body-x!)
  (y body-y set-body-y!)
  (z body-z set-body-z!)
  (vx body-vx set-body-vx!)
  (vy body-vy set-body-vy!)
  (vz body-vz set-body-vz!)
  (mass body-mass))

; a sun and four planets on round orbits, in units where the constant of gravity is 1
(define (fresh)
  (list (make-body 0. 0. 0. 0. 0. 0. 40.)
        (make-body 5. 0. 0.1 0. 2.8284271247461903 0. 0.04)
        (make-body 0. 9. -0.2 -2.1081851067789197 0. 0. 0.01)
        (make-body -19. 0. 0.3 0. -1.4509525002200232 0. 0.002)
        (make-body 0. -30. -0.4 1.1547005383792515 0. 0. 0.002)))

(define (attract! a b step)
  (let* ((dx (- (body-x a) (body-x b)))
         (dy (- (body-y a) (body-y b)))
         (dz (- (body-z a) (body-z b)))
         (square (+ (* dx dx) (* dy dy) (* dz dz)))
         (pull (/ step (* square (sqrt square))))
         (of-a (* (body-mass a) pull))
         (of-b (* (body-mass b) pull)))
    (set-body-vx! a (- (body-vx a) (* dx of-b)))
    (set-body-vy! a (- (body-vy a) (* dy of-b)))
    (set-body-vz! a (- (body-vz a) (* dz of-b)))
    (set-body-vx! b (+ (body-vx b) (* dx of-a)))
    (set-body-vy! b (+ (body-vy b) (* dy of-a)))
    (set-body-vz! b (+ (body-vz b) (* dz of-a)))))

(define (move! a step)
  (set-body-x! a (+ (body-x a) (* step (body-vx a))))
  (set-body-y! a (+ (body-y a) (* step (body-vy a))))
  (set-body-z! a (+ (body-z a) (* step (body-vz a)))))

(define (advance! bodies step)
  (let loop ((rest bodies))
    (if (pair? rest)
        (let ((a (car rest)))
          (for-each (lambda (b) (attract! a b step)) (cdr rest))
          (loop (cdr rest)))))
  (for-each (lambda (a) (move! a step)) bodies))

(define (energy bodies)
  (let loop ((rest bodies) (sum 0.))
    (if (null? rest)
        sum
        (let* ((a (car rest))
               (speed2 (+ (* (body-vx a) (body-vx a))
                          (* (body-vy a) (body-vy a))
                          (* (body-vz a) (body-vz a)))))
          (let pairs ((others (cdr rest)) (sum (+ sum (* 0.5 (body-mass a) speed2))))
            (if (null? others)
                (loop (cdr rest) sum)
                (let* ((b (car others))
                       (dx (- (body-x a) (body-x b)))
                       (dy (- (body-y a) (body-y b)))
                       (dz (- (body-z a) (body-z b))))
                  (pairs (cdr others)
                         (- sum (/ (* (body-mass a) (body-mass b))
                                   (sqrt (+ (* dx dx) (* dy dy) (* dz dz)))))))))))))

; the energy after the last step, in millionths
(define (run steps)
  (let ((bodies (fresh)))
    (let loop ((i steps))
      (if (> i 0)
          (begin
            (advance! bodies 0.001)
            (loop (- i 1)))))
    (exact (round (* 1e6 (energy bodies))))))

(include "main.scm")
